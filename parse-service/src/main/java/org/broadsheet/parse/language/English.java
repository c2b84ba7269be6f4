package org.broadsheet.parse.language;

import java.util.regex.Pattern;

/** Forms of English newspapers. */
public final class English {
    private static final String WORD = "[A-Z][\\p{L}.'’-]*";
    private static final String MORE = "(?:\\s+(?:" + WORD + "|de|van|von|al|bin|del|la))";
    private static final String NAME = WORD + MORE + "{0,4}";
    private static final String FULL_NAME = WORD + MORE + "{1,4}";
    private static final String AND = "(?:,\\s*|\\s+and\\s+|,\\s+and\\s+|\\s*&\\s*)";
    private static final String PEOPLE = FULL_NAME + "(?:" + AND + NAME + "){0,5}";
    private static final String MONTH =
            "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
    private static final String WEEKDAY = "(?i:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)";
    private static final String OFFICE = "(?:Writer|Reporter|Correspondent|Editor|Columnist|Critic)s?";
    private static final String AGENCY =
            "(?:The )?(?:Associated Press|AP|Reuters?|REUTERS?|Sapa|SAPA|PTI|UNI|NAN|AAP|CP|Xinhua|XINHUA|United Press International|UPI|Agence France-Presse|AFP|Press Association|PA|Bloomberg|Wire [Rr]eports|Staff and [Ww]ire [Rr]eports)";
    private static final String STAFF =
            "(?:(?:(?:The )?[A-Z][A-Za-z]+ ){0,3}(?:Staff|Senior|Chief|Special|Political|Foreign|City|Business|Sports|Science|Crime|Education|Health)(?: [A-Z][A-Za-z]+){0,2} "
                    + OFFICE + "|(?:Our|" + AGENCY + ") (?:[A-Za-z]+ ){0,2}" + OFFICE
                    + "|(?:The )?[A-Z][A-Za-z]+ (?:Staff|Writer|Reporter|Correspondent|Columnist|Critic)|[A-Z][a-z]+ (?:correspondent|reporter|staff writer|writer)|Columnist|COLUMNIST|STAFF WRITER|[Ss]pecial to [Tt]he [A-Z][A-Za-z ]{3,40}|"
                    + AGENCY + ")";
    private static final String PAGE = "(?i:page|pg\\.?|p\\.)";
    private static final String PAGE_END =
            "(?<page>[A-Z]?-?[0-9]{1,3})(?:,?\\s*(?i:col(?:umn|\\.)?)\\s*[0-9])?\\s*[)\\]]?\\.?";

    static final LanguagePack PACK = new LanguagePack(
            "en",
            Pattern.compile("^(?!FOR |WANTED|LOST|FOUND|TO LET|WINNER|PICTURED|ABOVE|BELOW|NOTE|PHOTO|UPDATE)"
                    + "(?<place>[A-Z][A-Z.'’-]{2,}(?:[ ,]+[A-Z][A-Za-z.'’-]+){0,4})(?<![A-Z]{4}\\.),?\\s*(?:(?<month>"
                    + MONTH
                    + ")\\s+(?<day>[0-9]{1,2})[,.]?\\s*)?(?:(?:(?:—|–|--)\\s*)?\\((?<agency>[A-Za-z .]{2,24})\\))?(?:\\s*(?:—|–|--)|\\s+-(?=\\s)|:(?:\\s*\\([A-Z]{2,6}\\))?(?=\\s+[A-Z“\"'0-9].{60,}))\\s*"
                    + "|^(?<from>[A-Z]{3,}(?: [A-Z]+){0,2}), " + WEEKDAY + "(?: (?i:night|evening|morning))?\\.?$"
                    + "|^(?<town>[A-Z][A-Za-z]{2,}(?: [A-Z][a-z]+)?), (?:" + MONTH
                    + "\\s+[0-9]{1,2}|This day|Yesterday|Last night)\\.(?=\\s+[A-Z])"
                    + "|^\\((?<people>[A-Z][A-Za-z .]{1,24})\\)\\s*[—–-]{1,2}\\s*"),
            Pattern.compile("^(?:(?:(?i:exclusive|special report|analysis|review|interview):?\\s+)?"
                    + "(?i:(?:story |reported |written |words |report |text )?by|from)\\s+(?:" + PEOPLE + "|" + AGENCY
                    + "|(?i:our (?:own )?correspondents?|staff reporters?))" + "(?:\\s+(?:at|in)\\s+" + NAME
                    + ")?(?:\\s*[,|/]\\s*[A-Z][A-Za-z .'&-]{1,40}|\\s+" + STAFF + ")?|" + FULL_NAME
                    + "\\s*\\|\\s*[A-Z][A-Za-z ]{2,30}|\\(?(?i:from )?(?i:our (?:own |special )?(?:bureau|correspondent|reporter|staff)s?)\\.?\\)?|[A-Z]{2,8} (?:CORRESPONDENT|REPORTER|BUREAU|NEWS SERVICE)|Staff Reporter|[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+\\.[a-z]{2,8}|"
                    + STAFF + ")$"),
            Pattern.compile("(?:[—–-]{1,2}\\s*|(?<=[.!?”\"]\\s{1,2})\\()(?:(?<desk>" + AGENCY + "(?:(?:-| and )"
                    + AGENCY + ")?|" + STAFF
                    + "|[A-Z]{2,6}|[A-Z][A-Za-z]+ (?:Reporter|Correspondent|Staff|Writer|Editor))|(?<people>" + PEOPLE
                    + "))\\)?\\.?$"),
            Pattern.compile(
                    "^(?:\\((?:The writer|The author|Reporting by|Additional reporting|Compiled|Editing by|From)[^()]{0,200}\\)|(?:The writer is|The author is|Additional reporting by|Reporting by|Contact the writer|[A-Z][a-z]+ [A-Z][a-z]+ (?:contributed to this report|reported from)).{0,160})$"),
            Pattern.compile(
                    "(?:(?<=[.!?”\"')\\s—–]|^)\\(?(?<credit>(?:(?:[A-Z][a-z]+ )?(?i:photo(?:graph|s)?|picture|foto|image|illustration|graphic)s?(?: courtesy of| by|:)\\s*[^.]{2,40}|"
                            + NAME
                            + "\\s*/\\s*(?:The )?[A-Z][A-Za-z ]{2,30}|(?:AP|Reuters|AFP|Getty)(?: Photo| Images)?(?:/[A-Za-z .]{2,30})?))\\)?)$"),
            Pattern.compile("^(?:Above|Below|Left|Right|Top|Pictured|From left|Inset|PHOTO|Photo)[:, ]"),
            Pattern.compile(
                    "[(\\[]?\\s*[●▶►■•]?\\s*(?i:please\\s+)?(?:(?i:see)\\s+(?i:story\\s+)?(?:[A-Z][A-Z' -]{1,24},\\s*(?:"
                            + PAGE
                            + "\\s*)?|" + PAGE
                            + "\\s*)|(?:(?<=[●▶►■•]\\s?)(?i:to)\\s+(?=[pP])|(?i:turn to|continued on|cont(?:inued|'d|\\.)?(?:\\s*on)?|more on|full story(?: on)?[:,]?|story(?: on)?[:,]|(?:read )?more(?: on)?[:,]?(?=\\s+p)))\\s*(?:[A-Z][A-Z' -]{1,24},\\s*)?(?:"
                            + PAGE + "\\s*)?)" + PAGE_END + "$"),
            Pattern.compile(
                    "^[(\\[]?\\s*(?:[■●▶►•]\\s*)?(?:[A-Z][A-Z' -]{1,24}[,:]\\s*)?(?i:continued from|cont(?:inued|'d|\\.)? from|from)\\s*(?:"
                            + PAGE + "\\s*|(?=[A-Z][0-9]))" + PAGE_END),
            Pattern.compile(
                    "^(?:[◆◇●■★☆|]\\s*.{2,40}|[A-Z]{4,14}|(?i:(?:news )?(?:in )?brief(?:s|ly)?|analysis|at a glance|from the [a-z' ]{3,20}|inside [a-z]{3,12}))$"),
            Pattern.compile(
                    "^(?<name>.{2,60}?),?\\s*(?:[Pp]art|[Nn]o\\.|#)\\s*(?<number>[0-9]{1,3}|[IVX]{1,5}|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive)(?:\\s+of\\s+[a-z0-9]+)?$"),
            Pattern.compile(
                    "(?i:(?:public|legal)? ?notices?(?: (?:of|to) .{0,60})?|invitation to (?:bid|tender)|request for proposals|tender notice|lost and found|correction|card of thanks)$"),
            Form.of("bBmMhH", "(?i:obituar(?:y|ies)|in memoriam|death notices?)"),
            Pattern.compile(
                    "^(?:The )?[A-Z][A-Za-z&.'’ -]{3,60}(?:Council|Department|Office|Committee|Commission|Company|Board|Authority|Bureau|Corporation|Society|Clerk|Court|Ltd\\.?|Inc\\.?)$|^"
                            + FULL_NAME
                            + ", [A-Z][A-Za-z ]{0,24}(?:Clerk|Secretary|Chair(?:man|woman)?|Mayor|Director|Registrar|Treasurer|President|Executor|Trustee)$"),
            Pattern.compile("^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\\s*)?(?<month>" + MONTH
                    + ")\\s+(?<day>[0-9]{1,2}),?\\s+(?<year>[0-9]{4})$"),
            Pattern.compile("^(?:\\(?[0-9]{1,2}[.)]\\s|[a-z][.)]\\s|[•●■▪*-]\\s)"),
            Pattern.compile("(?:—|–|--|:)$"),
            Pattern.compile("^(?:—|–|--)"),
            header(),
            Pattern.compile("\\s{2,}|\\s*[|·—]\\s*"),
            Pattern.compile(
                    "^(?i:(?:the )?(?:(?:local|world|national|international|city|metro|regional|county|foreign|home) )?news|world|nation|national|region|metro|politics|business|money|finance|markets|sports?|opinion|comment|editorials?|letters(?: to the editor)?|your letters|obituaries|deaths|classifieds?|classified ads?|(?:public|legal) notices|arts(?: (?:and|&) [a-z]{4,14})?|features?|lifestyle|life|travel|education|health|science|culture|community|police blotter|court report|entertainment|books|births, marriages and deaths)$"),
            Pattern.compile("^(?i:editorial|opinion|commentary|comment|letters?|our view|leader)\\s*[:|/]"));

    private English() {}

    /** Number, name and day of a running head in any order; a name alone must have its article. */
    private static Pattern header() {
        String number = "[A-Z]?-?[0-9]{1,3}";
        String date = "(?:" + WEEKDAY + ",?\\s*)?(?:(?i:" + MONTH + ")\\s+[0-9]{1,2},?\\s+[0-9]{4}|[0-9]{1,2}\\s+(?i:"
                + MONTH + ")\\s+[0-9]{4})";
        String title = "[A-Z][A-Za-z'&.-]*(?: [A-Z&][A-Za-z'&.-]*){1,6}";
        return Pattern.compile("^(?:(?:" + PAGE + "\\s+)?" + number + "|(?:THE|The) [A-Z][A-Za-z' -]{2,40}(?:\\s+"
                + number + ")?|" + number + "\\s+(?:THE|The) [A-Z][A-Za-z' -]{2,40}|" + WEEKDAY + "|(?:" + number
                + "\\s+)?(?:" + title + ",?\\s+" + date + "|" + date + ",?\\s+" + title + "|" + date + ")(?:\\s+"
                + number
                + ")?|[A-Z]{3,16}(?: [A-Z]{3,16})?)$");
    }
}
