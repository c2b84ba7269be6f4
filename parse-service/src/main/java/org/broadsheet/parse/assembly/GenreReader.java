package org.broadsheet.parse.assembly;

import java.util.List;
import java.util.regex.Pattern;
import org.broadsheet.parse.document.Genre;
import org.broadsheet.parse.evidence.Sign;
import org.broadsheet.parse.language.LanguagePack;
import org.broadsheet.parse.segmentation.Part;
import org.jspecify.annotations.Nullable;

/** Tells what kind of article it is from its head and its parts. */
final class GenreReader {
    private static final Pattern COMMENT = Pattern.compile(
            "评论|時評|时评|社论|社論|论坛|論壇|随笔|杂谈|漫谈|短评|快评|锐评|今日谈|观察|纵论|系列谈|Editorial|Opinion|Commentary|Letters");
    private static final Pattern INTERVIEW = Pattern.compile("^(?:——|—)?\\s*(?:专?访|对话|對話)|答记者问|访谈|Interview|Q&A");
    private static final Pattern ADVERTISEMENT = Pattern.compile("广告|廣告|热线:|订购|招商|优惠|Advertisement");

    private GenreReader() {}

    static Genre read(
            LanguagePack pack,
            Draft draft,
            @Nullable String headline,
            @Nullable String column,
            List<String> subtitles) {
        boolean text = draft.has(Part.BODY);
        if (!text && draft.has(Part.CAPTION)) {
            return Genre.PHOTO;
        }
        boolean notice =
                draft.of(Part.HEADLINE).stream().anyMatch(b -> b.evidence().shows(Sign.NOTICE));
        if (headline != null && pack.obituary().matcher(headline).find()) {
            return Genre.OBITUARY;
        }
        if (draft.has(Part.SIGNATURE) || notice) {
            return Genre.NOTICE;
        }
        if (subtitles.stream().anyMatch(line -> INTERVIEW.matcher(line).find())
                || headline != null && INTERVIEW.matcher(headline).find()) {
            return Genre.INTERVIEW;
        }
        boolean comment = column != null && COMMENT.matcher(column).find()
                || subtitles.stream().anyMatch(line -> COMMENT.matcher(line).find());
        if (comment) {
            return Genre.COMMENTARY;
        }
        if (headline != null && ADVERTISEMENT.matcher(headline).find()) {
            return Genre.ADVERTISEMENT;
        }
        return draft.blocks().stream().anyMatch(b -> b.evidence().shows(Sign.DATELINE))
                ? Genre.NEWS
                : column != null ? Genre.FEATURE : Genre.NEWS;
    }
}
