package org.broadsheet.parse.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.broadsheet.parse.document.Article;
import org.broadsheet.parse.document.Byline;
import org.broadsheet.parse.document.Caption;
import org.broadsheet.parse.document.Correction;
import org.broadsheet.parse.document.Field;
import org.broadsheet.parse.document.Finding;
import org.broadsheet.parse.document.Genre;
import org.broadsheet.parse.document.Jump;
import org.broadsheet.parse.document.LedgerEntry;
import org.broadsheet.parse.document.Masthead;
import org.broadsheet.parse.document.Paragraph;
import org.broadsheet.parse.document.ParseResult;
import org.broadsheet.parse.document.ParsedIssue;
import org.broadsheet.parse.document.Role;
import org.broadsheet.parse.document.Series;
import org.broadsheet.parse.document.Signature;
import org.broadsheet.parse.document.Span;
import org.broadsheet.parse.wire.ParseRun;

/** An issue of a newspaper that there is not, with every part that an event can have. The examples are made from it. */
final class ExampleIssue {
    static final String ISSUE_ID = "q5k2v7mzf3xw4d6hjy2s7n3abe";
    static final ParseRun RUN = new ParseRun(
            "c3t6o2ubw5e7hkqv4zj2ydx7mi",
            "2024-03-05T01:02:03.456Z",
            Map.of("newspaper", "qinghewanbao", "page", "1", "filename", "qinghe-2024-03-05-01.md"));

    private static final String TEXT = """
            清河晚报 QINGHE WANBAO 2024年3月5日 星期二 农历正月廿五惊蜇 CN99-0001 总第1234期 今日8版 晚刊
            编辑 方舟
            我市交通再提速
            清河大桥昨日通车
            ——全长一千二百米
            走基层·桥见证之三
            民生
            本报清河3月4日电(记者 陈一帆 通讯员 林晓雨)
            清河大桥昨日正式通车。清河大桥昨日正式通车。
            历时三年
            市民可步行
            过桥。
            (相关报道见第2版)
            图为通车现场。 周宁 摄
            下转第3版
            清河市交通局 2024年3月4日
            """;

    private ExampleIssue() {}

    static ParsedIssue parsed() {
        return new ParsedIssue(
                ISSUE_ID,
                "1.0.0",
                "zh-Hans",
                TEXT.length(),
                masthead(),
                List.of(new ParsedIssue.PageRef(1, 0, TEXT.length())),
                List.of(article()),
                List.of(correction()),
                List.of(finding()),
                ledger());
    }

    static ParseResult.Rejected rejected() {
        return new ParseResult.Rejected(
                ISSUE_ID,
                "1.0.0",
                List.of(new ParseResult.Problem(
                        "not-utf-8", 2, 3, "Page 1 is not UTF-8 at byte 2; convert it and push it again.")));
    }

    private static Masthead masthead() {
        return new Masthead(
                text("清河晚报"),
                text("QINGHE WANBAO"),
                new Field<>(LocalDate.of(2024, 3, 5), spans("2024年3月5日"), 1.0),
                text("星期二"),
                text("农历正月廿五"),
                new Field<>("惊蛰", spans("惊蜇"), 0.98),
                new Field<>(1234, spans("总第1234期"), 1.0),
                new Field<>(8, spans("今日8版"), 1.0),
                text("CN99-0001"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                text("晚刊"),
                List.of(text("方舟")));
    }

    private static Article article() {
        return new Article(
                0,
                ISSUE_ID + "-" + TEXT.indexOf("我市"),
                1,
                Genre.NEWS,
                List.of("我市交通再提速"),
                "清河大桥昨日通车",
                List.of("——全长一千二百米"),
                new Series("走基层·桥见证", 3),
                "民生",
                byline(),
                List.of(
                        new Paragraph(Paragraph.Kind.BODY, "清河大桥昨日正式通车。", spans("清河大桥昨日正式通车。")),
                        new Paragraph(Paragraph.Kind.SUBHEAD, "历时三年", spans("历时三年")),
                        new Paragraph(
                                Paragraph.Kind.BODY,
                                "市民可步行过桥。",
                                List.of(spans("市民可步行").getFirst(), spans("过桥。").getFirst())),
                        new Paragraph(Paragraph.Kind.ENDNOTE, "(相关报道见第2版)", spans("(相关报道见第2版)"))),
                List.of(new Caption("图为通车现场。", "周宁 摄", spans("图为通车现场。"))),
                new Signature("清河市交通局", LocalDate.of(2024, 3, 4)),
                new Jump(null, 3),
                0.97,
                List.of("f1"));
    }

    private static Byline byline() {
        return new Byline(
                "本报清河3月4日电(记者 陈一帆 通讯员 林晓雨)",
                "本报",
                "清河",
                LocalDate.of(2024, 3, 4),
                List.of(new Byline.Person("陈一帆", "记者"), new Byline.Person("林晓雨", "通讯员")),
                spans("本报清河3月4日电(记者 陈一帆 通讯员 林晓雨)"));
    }

    private static Correction correction() {
        Span span = spans("惊蜇").getFirst();
        return new Correction(span.start(), span.end(), "惊蜇", "惊蛰", "solar-term", "2024年3月5日是惊蛰，与公历日期和农历正月廿五相符。", 0.98);
    }

    private static Finding finding() {
        int start = TEXT.indexOf("清河大桥昨日正式通车。") + "清河大桥昨日正式通车。".length();
        return new Finding(
                "f1",
                "loop-elided",
                Finding.Severity.WARNING,
                start,
                start + "清河大桥昨日正式通车。".length(),
                "The sentence before stands twice; text may be lost at the seam.");
    }

    private static List<LedgerEntry> ledger() {
        int body = TEXT.indexOf("我市");
        return List.of(
                new LedgerEntry(0, body, Role.MASTHEAD, null),
                new LedgerEntry(body, finding().start(), Role.PARAGRAPH, 0),
                new LedgerEntry(finding().start(), finding().end(), Role.LOOP, 0),
                new LedgerEntry(finding().end(), TEXT.length() - 1, Role.PARAGRAPH, 0),
                new LedgerEntry(TEXT.length() - 1, TEXT.length(), Role.BLANK, null));
    }

    private static Field<String> text(String value) {
        return new Field<>(value, spans(value), 1.0);
    }

    private static List<Span> spans(String value) {
        int start = TEXT.indexOf(value);
        return List.of(new Span(start, start + value.length()));
    }
}
