package org.broadsheet.parse.language;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Given names as English newspapers print them: a line that begins with one and has two to four names is a person's. */
final class GivenNames {
    private static final Set<String> COMMON = Set.of(
            ("aaron adam alan albert alex alexander alfred alice alison amanda amy andrea andrew angela ann anna anne annie"
                            + " anthony april arthur ashley barbara beatrice ben benjamin bernard beth betty bill bob brandon brenda brian bruce bryan carl carla"
                            + " carlos carol caroline catherine charles charlie charlotte cheryl chris christian christina christine christopher claire clara clarence"
                            + " colin craig cynthia dan daniel danielle dave david dawn dean deborah dennis derek diana diane don donald donna dora doris dorothy doug"
                            + " douglas duncan dylan earl ed eddie edith edward edwin eileen elaine eleanor elena elizabeth ella ellen emily emma eric erica ernest"
                            + " esther ethan eugene eva evelyn fiona florence frances francis frank fred frederick gareth gary gavin geoffrey george gerald gloria"
                            + " gordon grace graham greg gregory hannah harold harriet harry hazel heather helen henry herbert howard hugh ian ida irene isaac isabel"
                            + " jack jacob jacqueline james jamie jan jane janet janice jason jean jeff jeffrey jennifer jenny jeremy jerry jessica jill jim joan joe"
                            + " joel john johnny jonathan jordan jose joseph joshua joyce juan judith judy julia julian julie justin karen karl kate katherine kathleen"
                            + " kathryn katie keith kelly ken kenneth kevin kim kyle larry laura lauren lawrence leo leon leonard leslie lewis liam lillian linda lisa"
                            + " liz louis louise lucy luke lynn malcolm marcus margaret maria marie marilyn mark martha martin mary matthew maureen megan melissa"
                            + " michael michelle miguel mike mildred miriam molly nancy naomi natalie nathan neil nicholas nick nicola nicole nigel noah nora norman"
                            + " oliver olivia oscar owen pamela patricia patrick paul paula pauline peggy peter phil philip phillip phyllis rachel ralph ray raymond"
                            + " rebecca richard rita rob robert robin rodney roger ron ronald rosa rose rosemary roy russell ruth ryan sally sam samantha samuel sandra"
                            + " sara sarah scott sean sharon sheila shirley simon sophie stanley stella stephanie stephen steve steven stuart sue susan sylvia ted"
                            + " teresa terry thelma theodore theresa thomas tim timothy todd tom tony tracy tyler valerie vanessa vera vernon veronica victor victoria"
                            + " vincent violet virginia vivian walter wanda warren wayne wendy wesley will william winifred yvonne zachary zoe")
                    .split(" "));
    private static final Pattern LINE = Pattern.compile(
            "^(?:(?:Mrs|Mr|Ms|Miss|Dr|Rev|Prof|Sir|Col|Capt)\\.? (?<titled>))?(?<given>[A-Z][A-Za-z.]*)(?: [A-Z][\\p{L}.'’-]*){1,3}(?:, [A-Z][A-Za-z .'-]{2,30}){0,2}$");

    private GivenNames() {}

    /** Whether the line is one person's name, and perhaps where they live. */
    static boolean begin(String line) {
        if (line.length() > 60 || line.charAt(0) < 'A' || line.charAt(0) > 'Z') {
            return false;
        }
        Matcher matcher = LINE.matcher(line);
        return matcher.matches()
                && (matcher.group("titled") != null
                        || COMMON.contains(matcher.group("given").toLowerCase(Locale.ROOT)));
    }
}
