package org.broadsheet.parse.assembly;

import java.util.List;
import java.util.regex.Pattern;
import org.broadsheet.parse.document.Genre;
import org.broadsheet.parse.evidence.Sign;
import org.broadsheet.parse.language.Form;
import org.broadsheet.parse.language.LanguagePack;
import org.broadsheet.parse.segmentation.Part;
import org.jspecify.annotations.Nullable;

/** Tells what kind of article it is from its head and its parts. */
final class GenreReader {
    private static final Form COMMENT = Form.of(
            "评時社論论随杂漫今观纵系絮EOCLVeoclv",
            "评论|時評|时评|社论|社論|论坛|論壇|随笔|杂谈|漫谈|短评|快评|锐评|今日谈|观察|纵论|系列谈|论坛|絮语|(?i:editorial|opinion|comment|letters?|our view|viewpoint)");
    private static final Form INTERVIEW = Form.of("访对對问IQ", "^(?:——|—)?\\s*(?:专?访|对话|對話)|答记者问|访谈|Interview|Q&A");
    private static final Form ADVERTISEMENT = Form.of("广廣热订招优A", "广告|廣告|热线:|订购|招商|优惠|Advertisement");

    private static final Pattern OBITUARIES = Pattern.compile("^(?i:obituaries|deaths|in memoriam)$");
    private static final Form CLASSIFIEDS =
            Form.of("cC告息", "^(?i:classifieds?|classified ads?)$|^(?:分类|分類|小)?(?:广告|廣告)$|^分类信息$");
    private static final Pattern SECTION_OF_NOTICES = Pattern.compile("^(?i:(?:public|legal) notices)$");
    private static final Pattern BRIEFS = Pattern.compile("(?i:in brief|^briefs|briefly)|短波|简讯|簡訊|短讯|短訊|简明新闻|一句话新闻");
    private static final Pattern NEWS_SECTION = Pattern.compile(
            "^(?i:(?:the )?(?:[a-z]+ )?news|world|nation|national|region|metro|politics|business|money|finance|markets|sports?|community)$|^.{2,4}新聞$|^專電$|^電訊$|^要聞$|^港聞$|^澳聞$");

    private GenreReader() {}

    /** A reader's letter has its writer's name under it; a notice has an office's, or a day. */
    private static boolean isSignedByPerson(Draft draft) {
        return draft.of(Part.SIGNATURE).getFirst().evidence().shows(Sign.BARE_NAMES);
    }

    /** What a section of the newspaper holds, whatever the article looks like. */
    private static @Nullable Genre ofSection(String column) {
        if (OBITUARIES.matcher(column).find()) {
            return Genre.OBITUARY;
        }
        if (CLASSIFIEDS.isIn(column)) {
            return Genre.ADVERTISEMENT;
        }
        if (SECTION_OF_NOTICES.matcher(column).find()) {
            return Genre.NOTICE;
        }
        return BRIEFS.matcher(column).find()
                ? Genre.BRIEF
                : NEWS_SECTION.matcher(column).find() ? Genre.NEWS : null;
    }

    static Genre read(
            LanguagePack pack,
            Draft draft,
            @Nullable String headline,
            @Nullable String column,
            List<String> subtitles) {
        if (draft.brief()) {
            return Genre.BRIEF;
        }
        Genre section = column == null ? null : ofSection(column);
        if (section != null) {
            return section;
        }
        boolean text = draft.has(Part.BODY);
        if (!text && draft.has(Part.CAPTION)) {
            return Genre.PHOTO;
        }
        boolean notice = draft.shows(Sign.NOTICE, Part.HEADLINE);
        if (headline != null && CLASSIFIEDS.isIn(headline)) {
            return Genre.ADVERTISEMENT;
        }
        if (headline != null && pack.obituary().isIn(headline)) {
            return Genre.OBITUARY;
        }
        boolean comment = column != null && COMMENT.isIn(column) || isInAny(COMMENT, subtitles);
        if (notice || draft.has(Part.SIGNATURE) && !comment) {
            return notice || !isSignedByPerson(draft) ? Genre.NOTICE : Genre.COMMENTARY;
        }
        if (isInAny(INTERVIEW, subtitles) || headline != null && INTERVIEW.isIn(headline)) {
            return Genre.INTERVIEW;
        }
        if (comment) {
            return Genre.COMMENTARY;
        }
        if (headline != null && ADVERTISEMENT.isIn(headline)) {
            return Genre.ADVERTISEMENT;
        }
        return draft.shows(Sign.DATELINE) ? Genre.NEWS : column != null ? Genre.FEATURE : Genre.NEWS;
    }

    private static boolean isInAny(Form form, List<String> lines) {
        for (String line : lines) {
            if (form.isIn(line)) {
                return true;
            }
        }
        return false;
    }
}
