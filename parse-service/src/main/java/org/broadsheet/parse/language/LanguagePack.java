package org.broadsheet.parse.language;

import java.util.regex.Pattern;

/**
 * The printed forms of one language. Patterns see folded text (full-width forms as ASCII) of one short block or of the
 * edge of a long one, never a whole document. Their groups: {@code agency}, {@code place}, {@code month}, {@code day},
 * {@code people}, {@code page}, {@code name}, {@code number}.
 *
 * @param tag BCP 47
 * @param dateline how a report begins: 本报讯(记者 …), 新华社…月…日电, LONDON, March 3 (Agency) —
 * @param authorLine a line of its own with the writers
 * @param tailByline writers in brackets at the end of a report
 * @param endnote a closing remark in brackets: who the author is, whose report this was
 * @param credit who made the picture, at the end of a caption or alone
 * @param captionStart words that begin a caption
 * @param jumpOut continued on another page, at the end of a block
 * @param jumpIn continued from another page, at the start of a block
 * @param rubric a standing column's heading
 * @param series a numbered sequence: name and number
 * @param notice headline of an official notice
 * @param obituary headline or opening of a death notice
 * @param organization name of a body that signs notices
 * @param date a date alone
 * @param listItem how an item of a list begins
 * @param kickerEnd how a line above the headline likes to end
 * @param subtitleStart how a line below the headline likes to begin
 * @param headerPart one part of a page's running head: number, section, date, an editor
 * @param headerGap what stands between the parts
 * @param section a line that names a part of the newspaper and no article: OPINION, 本埠新聞
 * @param opinionPrefix what the editors' own articles have in front of their headline: 社論／, Editorial:
 */
public record LanguagePack(
        String tag,
        Pattern dateline,
        Pattern authorLine,
        Pattern tailByline,
        Pattern endnote,
        Pattern credit,
        Pattern captionStart,
        Pattern jumpOut,
        Pattern jumpIn,
        Pattern rubric,
        Pattern series,
        Pattern notice,
        Form obituary,
        Pattern organization,
        Pattern date,
        Pattern listItem,
        Pattern kickerEnd,
        Pattern subtitleStart,
        Pattern headerPart,
        Pattern headerGap,
        Pattern section,
        Pattern opinionPrefix) {
    public boolean isChinese() {
        return tag.startsWith("zh");
    }
}
