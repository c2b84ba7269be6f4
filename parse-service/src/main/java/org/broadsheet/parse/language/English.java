package org.broadsheet.parse.language;

import java.util.regex.Pattern;

/** Forms of English newspapers. */
public final class English {
    private static final String NAME = "[A-Z][\\p{L}.'’-]*(?:\\s+(?:[A-Z][\\p{L}.'’-]*|de|van|von|al|bin|del|la)){0,4}";
    private static final String PEOPLE = NAME + "(?:(?:,\\s*|\\s+and\\s+|,\\s+and\\s+|\\s*&\\s*)" + NAME + "){0,5}";
    private static final String MONTH =
            "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
    private static final String STAFF =
            "(?:Staff|Special|Senior|Chief|Political|Foreign|City|Business|Sports|Science|Our|Associated Press|AP|Reuters)[A-Za-z ]{0,30}(?:Writer|Reporter|Correspondent|Editor)s?";

    static final LanguagePack PACK = new LanguagePack(
            "en",
            Pattern.compile("^(?<place>[A-Z][A-Z.'’-]{2,}(?:[ ,]+[A-Z][A-Za-z.'’-]+){0,4}),?\\s*(?:(?<month>" + MONTH
                    + ")\\s+(?<day>[0-9]{1,2}),?\\s*)?(?:\\((?<agency>[A-Za-z .]{2,24})\\)\\s*)?[—–-]{1,2}\\s*"
                    + "|^\\((?<people>[A-Z][A-Za-z .]{1,24})\\)\\s*[—–-]{1,2}\\s*"),
            Pattern.compile("^(?:(?:By|BY|by|Story by|Reported by|Written by|From)\\s+" + "(?:" + PEOPLE
                    + "|[A-Z][A-Z.'’ -]{3,60})" + "(?:\\s*[,|]?\\s*(?:" + STAFF + "|[A-Z][A-Za-z ]{2,30}))?|" + STAFF
                    + "|(?:Associated Press|The Associated Press|Reuters|United Press International)(?: Writer)?)$"),
            Pattern.compile("[—–-]{1,2}\\s*(?<people>" + PEOPLE + ")$"),
            Pattern.compile(
                    "^(?:\\((?:The writer|The author|Reporting by|Additional reporting|Compiled|Editing by|From)[^()]{0,200}\\)|(?:The writer is|The author is|Additional reporting by|Reporting by|Contact the writer|[A-Z][a-z]+ [A-Z][a-z]+ (?:contributed to this report|reported from)).{0,160})$"),
            Pattern.compile(
                    "(?:(?<=[.!?”\"')\\s]|^)\\(?(?<credit>(?:(?:Photo(?:graph|s)?|Picture|Image|Illustration|Graphic)s?(?: courtesy of| by|:)\\s*[^.]{2,40}|"
                            + NAME
                            + "\\s*/\\s*(?:The )?[A-Z][A-Za-z ]{2,30}|(?:AP|Reuters|AFP|Getty)(?: Photo| Images)?(?:/[A-Za-z .]{2,30})?))\\)?)$"),
            Pattern.compile("^(?:Above|Below|Left|Right|Top|Pictured|From left|Inset|PHOTO|Photo)[:, ]"),
            Pattern.compile(
                    "[(\\[]?\\s*(?i:(?:please\\s+)?(?:see\\s+[A-Z' -]{0,24},?|turn to|continued on|cont(?:inued|'d|\\.)?\\s*(?:on)?|more on))\\s*(?:[Pp]age|[Pp]g\\.?|p\\.)?\\s*(?<page>[A-Z]?-?[0-9]{1,3})\\s*[)\\]]?\\.?$"),
            Pattern.compile(
                    "^[(\\[]?\\s*(?i:continued from|cont(?:inued|'d|\\.)? from|from)\\s*(?:[Pp]age|[Pp]g\\.?|p\\.)\\s*(?<page>[A-Z]?-?[0-9]{1,3})\\s*[)\\]]?"),
            Pattern.compile(
                    "^(?:[◆◇●■★☆|]\\s*.{2,40}|[A-Z][A-Z ]{2,24}|(?:Opinion|Editorial|Letters|Commentary|Analysis|Briefs?|News in [Bb]rief|In [Bb]rief|Obituar(?:y|ies)|Classifieds?|Sports|Business|Weather)(?: .{0,24})?)$"),
            Pattern.compile(
                    "^(?<name>.{2,60}?),?\\s*(?:[Pp]art|[Nn]o\\.|#)\\s*(?<number>[0-9]{1,3}|[IVX]{1,5}|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive)(?:\\s+of\\s+[a-z0-9]+)?$"),
            Pattern.compile(
                    "(?i:(?:public|legal)? ?notices?(?: (?:of|to) .{0,60})?|invitation to (?:bid|tender)|request for proposals|tender notice|lost and found|correction|card of thanks)$"),
            Pattern.compile("(?i:obituar(?:y|ies)|in memoriam|death notices?)"),
            Pattern.compile(
                    "^(?:The )?[A-Z][A-Za-z&.'’ -]{3,60}(?:Council|Department|Office|Committee|Commission|Company|Board|Authority|Bureau|Corporation|Society|Clerk|Court|Ltd\\.?|Inc\\.?)$"),
            Pattern.compile("^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\\s*)?(?<month>" + MONTH
                    + ")\\s+(?<day>[0-9]{1,2}),?\\s+(?<year>[0-9]{4})$"),
            Pattern.compile("^(?:\\(?[0-9]{1,2}[.)]\\s|[a-z][.)]\\s|[•●■▪*-]\\s)"),
            Pattern.compile("(?:—|–|--|:)$"),
            Pattern.compile("^(?:—|–|--)"),
            Pattern.compile(
                    "^(?:(?:[Pp]age\\s+)?[A-Z]?[0-9]{1,3}|(?:THE|The) [A-Z][A-Za-z ]{2,40}|(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\\s*)?(?:"
                            + MONTH
                            + "\\s+[0-9]{1,2},?\\s+[0-9]{4})?|[A-Z]{3,16}(?: [A-Z]{3,16})?|(?:[A-Z]?[0-9]{1,3}\\s+)?[A-Z][A-Za-z' ]{3,50},?\\s+(?i:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day),?\\s+(?i:"
                            + MONTH + ")\\s+[0-9]{1,2},?\\s+[0-9]{4}(?:\\s+[A-Z]?[0-9]{1,3})?)$"),
            Pattern.compile("\\s{2,}|\\s*[|·—]\\s*"));

    private English() {}
}
