package org.broadsheet.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Events of one raw issue as the other services publish them. */
public final class Story {
    private final String issueId;
    private final String newspaper;
    private final String title;
    private final String date;
    private final int page;
    private int number = 8123;
    private final Instant receivedAt = Instant.now();

    public Story(String seed, String newspaper, String title, String date, int page) {
        this.issueId = (seed + "a".repeat(26)).substring(0, 26);
        this.newspaper = newspaper;
        this.title = title;
        this.date = date;
        this.page = page;
    }

    public Story numbered(int issueNumber) {
        number = issueNumber;
        return this;
    }

    public String issueId() {
        return issueId;
    }

    public String articleId(int offset) {
        return issueId + "-" + offset;
    }

    public String source() {
        return "# 河堤修复完工\n\n河堤昨曰全线修复，市民重回河边。" + issueId + "\n";
    }

    public ProducerRecord<byte[], byte[]> received() {
        ProducerRecord<byte[], byte[]> message =
                message("raw-issues", issueId, "org.broadsheet.issue.received.v1", "received-" + issueId, source());
        message.headers().remove("content-type");
        message.headers().add("content-type", "text/markdown".getBytes(UTF_8));
        message.headers().add("hint-filename", "河堤.md".getBytes(UTF_8));
        message.headers().add("broadsheet-subject", "scanner-1".getBytes(UTF_8));
        return message;
    }

    public ProducerRecord<byte[], byte[]> parsed(String parseId, int... offsets) {
        List<String> ids = new ArrayList<>();
        for (int offset : offsets) {
            ids.add("\"" + articleId(offset) + "\"");
        }
        String value = """
                {"issueId":"%s","parseId":"%s","parser":"1.0.0","language":"zh-Hans","length":400,
                 "newspaper":{"slug":"%s","title":"%s"},"date":"%s","pages":[{"number":%d,"start":0,"end":400}],
                 "hints":{"page":"%d"},"receivedAt":"%s",
                 "masthead":{"title":{"value":"%s","spans":[[0,4]],"confidence":1.0},
                             "issueNumber":{"value":%d,"spans":[[5,9]],"confidence":0.9},
                             "pageCount":{"value":2,"spans":[[9,10]],"confidence":0.9}},
                 "articleIds":[%s],"findings":[],"corrections":[],"ledger":[[0,400,"paragraph",0]]}""".formatted(
                issueId, parseId, newspaper, title, date, page, page, receivedAt, title, number, String.join(",", ids));
        return message("articles", issueId, "org.broadsheet.issue.parsed.v1", parseId + "/" + issueId, value);
    }

    public ProducerRecord<byte[], byte[]> rejected(String parseId) {
        String value = """
                {"issueId":"%s","parseId":"%s","parser":"1.0.0","hints":{},"receivedAt":"%s",
                 "problems":[{"code":"not-utf-8","start":7,"end":8,"message":"Byte 7 is no UTF-8"}]}""".formatted(issueId, parseId, receivedAt);
        return message("articles", issueId, "org.broadsheet.issue.rejected.v1", parseId + "/" + issueId, value);
    }

    public ProducerRecord<byte[], byte[]> article(String parseId, int ordinal, int offset) {
        return article(parseId, ordinal, offset, "");
    }

    /**
     * @param more further fields, such as {@code ,"jump":{"toPage":2}}
     */
    public ProducerRecord<byte[], byte[]> article(String parseId, int ordinal, int offset, String more) {
        String value = """
                {"issueId":"%s","articleId":"%s","parseId":"%s","parser":"1.0.0","receivedAt":"%s",
                 "newspaper":{"slug":"%s","title":"%s"},"date":"%s","page":%d,"language":"zh-Hans","ordinal":%d,
                 "genre":"news","kickers":["禾城之春"],"headline":"河堤修复第%d段完工","subtitles":["市民重回河边"],
                 "series":{"name":"河边故事","number":%d},"column":"城事",
                 "byline":{"raw":"本报讯(记者 方小禾)","agency":"本报讯","people":[{"name":"方小禾","role":"记者"}],"spans":[]},
                 "paragraphs":[{"kind":"body","text":"河堤昨曰全线修复，市民重回河边。","spans":[[%d,%d]]},
                               {"kind":"subhead","text":"1. 新路*","spans":[[%d,%d]]}],
                 "captions":[{"text":"新堤。","credit":"方小禾 摄","spans":[]}],
                 "signature":{"name":"禾城晚报社","date":"2031-04-05"},
                 "confidence":0.93,"findings":[],"corrections":[],"start":%d,"end":%d%s}""".formatted(
                        issueId,
                        articleId(offset),
                        parseId,
                        receivedAt,
                        newspaper,
                        title,
                        date,
                        page,
                        ordinal,
                        ordinal + 1,
                        ordinal + 1,
                        offset + 10,
                        offset + 26,
                        offset + 30,
                        offset + 40,
                        offset,
                        offset + 50,
                        more);
        return message(
                "articles",
                articleId(offset),
                "org.broadsheet.article.extracted.v1",
                parseId + "/" + articleId(offset),
                value);
    }

    public ProducerRecord<byte[], byte[]> withdrawn(String parseId, int offset) {
        ProducerRecord<byte[], byte[]> message = message(
                "articles",
                articleId(offset),
                "org.broadsheet.article.withdrawn.v1",
                parseId + "/" + articleId(offset),
                null);
        message.headers().add("ce_parseid", parseId.getBytes(UTF_8));
        return message;
    }

    /** Received, read, and with its articles. */
    public List<ProducerRecord<byte[], byte[]>> whole(String parseId, int... offsets) {
        List<ProducerRecord<byte[], byte[]>> all = new ArrayList<>();
        all.add(received());
        all.add(parsed(parseId, offsets));
        for (int index = 0; index < offsets.length; index++) {
            all.add(article(parseId, index, offsets[index]));
        }
        return all;
    }

    public static ProducerRecord<byte[], byte[]> message(
            String topic, String key, String type, String id, @Nullable String value) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_type", type);
        headers.put("ce_source", "/broadsheet/test");
        headers.put("ce_id", id);
        headers.put("ce_time", Instant.now().toString());
        headers.put("ce_subject", key);
        headers.put("content-type", "application/json");
        headers.put("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        ProducerRecord<byte[], byte[]> message =
                new ProducerRecord<>(topic, key.getBytes(UTF_8), value == null ? null : value.getBytes(UTF_8));
        headers.forEach((name, text) -> message.headers().add(name, text.getBytes(UTF_8)));
        return message;
    }
}
