package org.broadsheet.parse.segmentation;

import org.broadsheet.parse.evidence.Sign;
import org.broadsheet.parse.language.LanguagePack;

/**
 * Weights set by hand for what the issues that weights are learned from never show: signs of other kinds of newspaper, and the
 * habits of newspapers in English, where a marked line under a text is nearly always the next headline and a line under a headline
 * never stands above it.
 */
public final class HandSetWeights {
    private static final String SIGNS = """
            SECTION COLUMN=60 COLUMN!=40 HEADLINE=-50 HEADLINE!=-60 KICKER=-60 SUBTITLE=-60 SUBHEAD=-90 BODY=-40 BYLINE=-60 CREDIT=-200 CAPTION=-120
            OPINION_PREFIX HEADLINE=30 HEADLINE!=80 SUBHEAD=-120 KICKER=-60 BODY=-60 COLUMN=-40 SUBTITLE=-40
            SIGNED SIGNATURE=120 BODY=-30 SUBHEAD=-80 HEADLINE=-100 COLUMN=-100 KICKER=-60
            VERSE BODY=110 SUBHEAD=-60 HEADLINE=-60 KICKER=-60 SUBTITLE=-60 GOING_ON=-40 COLUMN=-60 BYLINE=-40
            SET_IN HEADLINE=40 HEADLINE!=10 KICKER=20 SUBTITLE=20 COLUMN=20 SIGNATURE=40 SUBHEAD=15 BODY=-60 GOING_ON=-60
            BETWEEN_IMAGES CAPTION=240 BODY=-70 KICKER=-150 SUBTITLE=-150
            CAPTION_START CAPTION=40
            TABLE BODY!=90
            AFTER_BREAK SUBTITLE=-150 HEADLINE=-80 HEADLINE!=80 KICKER=-80 KICKER!=80 COLUMN=-80 COLUMN!=80
            NOTHING_MARKED HEADLINE=15 KICKER=10 SUBTITLE=10 COLUMN=8 BODY=-15 SUBHEAD=-6 GOING_ON=-10
            AUTHOR SUBHEAD=-40
            AFTER_TAIL_NAMES HEADLINE!=60 KICKER!=40 COLUMN!=40 SUBHEAD=-60
            """ + noFurniture();

    /** What is taken for furniture is in no article and found by no search: where it may be text, it is. */
    private static final String STEPS = """
            COLUMN > FURNITURE=-15
            SERIES > FURNITURE=-15
            KICKER > FURNITURE=-15
            HEADLINE > FURNITURE=-15
            SUBTITLE > FURNITURE=-15
            BYLINE > FURNITURE=-15
            BODY > FURNITURE=-15
            GOING_ON > FURNITURE=-15
            SUBHEAD > FURNITURE=-15
            ENDNOTE > FURNITURE=-15
            CAPTION > FURNITURE=-15
            CREDIT > FURNITURE=-15
            SIGNATURE > FURNITURE=-15
            JUMP_OUT > FURNITURE=-15
            JUMP_IN > FURNITURE=-15
            """;

    private static final String ENGLISH_SIGNS = """
            HEADING_1 HEADLINE!=25 SUBHEAD=-40 KICKER=-30
            HEADING_2 HEADLINE!=25 SUBHEAD=-35 KICKER=-30
            HEADING_3 HEADLINE!=20 SUBHEAD=-25 KICKER=-30
            STRONG HEADLINE!=10 SUBHEAD=-20 BYLINE=40 SIGNATURE=-40
            SHORT KICKER=-30
            MEDIUM KICKER=-30
            LONGISH HEADLINE=20 KICKER=-30 SIGNATURE=-90
            HOLDS_STOP SIGNATURE=-60
            ENDS_STOP SIGNATURE=-60
            SEAM_LOWER SIGNATURE=-80 HEADLINE=-40 SUBHEAD=-40
            GLUED KICKER=-40 HEADLINE=25
            ENDS_PLAIN BODY=-30
            BARE_NAMES ENDNOTE=-90 SERIES=-100
            UNDER_TOP HEADLINE=-15 SUBTITLE=15
            ENDS_COLON KICKER=-70 BODY=40
            AFTER_PROSE SIGNATURE=30
            AUTHOR BYLINE=90 HEADLINE=-80 KICKER=-60 SUBTITLE=-60 SUBHEAD=-80
            BARE_NAMES SIGNATURE=140 COLUMN=-150 HEADLINE=-75 SUBTITLE=-60 KICKER=-60 SUBHEAD=-80 BYLINE=20
            NEXT_NAMES SUBHEAD=-70
            COHESIVE HEADLINE!=45
            RATHER_COHESIVE HEADLINE!=20
            JUMP_OUT COLUMN=-200 SUBHEAD=-150 JUMP_OUT=40
            JUMP_IN COLUMN=-200 SUBHEAD=-100
            SECTION COLUMN=50
            CAPITALS HEADLINE=60 HEADLINE!=15 SUBTITLE=50 BODY=-80 KICKER=-20
            ENDS_COLON SUBHEAD=-40
            """;

    /** The larger line of a traditional head is the headline, and what stands under it is no kicker. */
    private static final String TRADITIONAL_SIGNS = """
            TOP_OF_RUN HEADLINE=25 KICKER=-25
            UNDER_TOP KICKER=-30 SUBTITLE=30 HEADLINE=-10
            CREDIT_END CAPTION=40
            NOTHING_MARKED SUBHEAD=-40 HEADLINE!=15
            AUTHOR BYLINE=60 SUBTITLE=-60 HEADLINE=-40
            """;

    private static final String ENGLISH_STEPS = """
            COLUMN > BODY=-45
            HEADLINE > KICKER=-60
            BYLINE > BYLINE=40
            SUBHEAD > SUBHEAD=-40
            SIGNATURE > SIGNATURE=-55
            """;

    private static final Weights SIMPLIFIED = TrainedWeights.of(Style.ANY).plus(SIGNS, STEPS);
    private static final Weights DAILY = TrainedWeights.of(Style.DAILY).plus(SIGNS, STEPS);
    private static final Weights TRADITIONAL = SIMPLIFIED.plus(TRADITIONAL_SIGNS, "");
    private static final Weights ENGLISH = SIMPLIFIED.plus(ENGLISH_SIGNS, ENGLISH_STEPS);

    private HandSetWeights() {}

    /** Running text is an article's, whatever stands around it. */
    private static String noFurniture() {
        StringBuilder rows = new StringBuilder();
        for (Sign sign : Sign.values()) {
            if (sign.name().startsWith("REPORT_UNDER_") || sign.name().startsWith("TEXT_UNDER_")) {
                rows.append(sign).append(" FURNITURE=-2000\n");
            }
        }
        return rows.toString();
    }

    /** The weights for an issue in that language and style. */
    public static Weights of(LanguagePack pack, Style style) {
        return switch (pack.tag()) {
            case "en" -> ENGLISH;
            case "zh-Hant" -> TRADITIONAL;
            default -> style == Style.DAILY ? DAILY : SIMPLIFIED;
        };
    }
}
