package org.broadsheet.parse.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.broadsheet.parse.document.IssueId;
import org.broadsheet.parse.document.RawIssue;

/** A raw issue as ingest puts it on the topic; tests bend one thing at a time. */
record Push(String key, Map<String, String> headers, byte[] value) {
    static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private static final Random RANDOM = new Random(7);

    /** A front page of a newspaper that there is not; each number gives another one. */
    static String page(int number) {
        return """
                # 清河晚报

                2024年3月5日 星期二

                ## 清河大桥第%d次检修完成

                本报讯(记者 陈一帆)清河大桥昨日完成检修，桥面重新铺设，下午五时恢复通行。市交通部门表示，此次检修历时一个月。

                过桥市民说，新桥面平整了许多，往返两岸更方便了。

                ## 新图书馆周末开放

                本报讯(通讯员 林晓雨)位于河滨路的新图书馆将于本周六向市民开放，馆藏图书三十万册。
                """.formatted(number);
    }

    static Push of(String text) {
        return of("text/markdown", text.getBytes(UTF_8));
    }

    static Push of(String contentType, byte[] value) {
        return of(IssueId.of(List.of(new RawIssue.Page("", contentType, value))), contentType, value);
    }

    private static Push of(String key, String contentType, byte[] value) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_type", "org.broadsheet.issue.received.v1");
        headers.put("ce_source", "/broadsheet/ingest-service");
        headers.put("ce_id", "event-of-" + key);
        headers.put("ce_time", "2026-11-23T10:00:00.000Z");
        headers.put("ce_subject", key);
        headers.put("content-type", contentType);
        headers.put("traceparent", TRACE);
        headers.put("broadsheet-receivedat", "2026-11-23T10:00:00.000Z");
        headers.put("broadsheet-subject", "scanner-1");
        return new Push(key, headers, value);
    }

    /** Several pages in one record. */
    static Push ofPages(String... texts) {
        List<RawIssue.Page> pages = java.util.stream.IntStream.range(0, texts.length)
                .mapToObj(i -> new RawIssue.Page("p" + (i + 1) + ".md", "text/markdown", texts[i].getBytes(UTF_8)))
                .toList();
        return of(IssueId.of(pages), PagesContainer.MEDIA_TYPE, container(pages));
    }

    static byte[] container(List<RawIssue.Page> pages) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StringBuilder manifest = new StringBuilder("{\"pages\":[");
        for (RawIssue.Page page : pages) {
            manifest.append(manifest.toString().endsWith("[") ? "" : ",")
                    .append("{\"name\":\"%s\",\"mediaType\":\"%s\",\"sizeBytes\":%d}"
                            .formatted(page.name(), page.mediaType(), page.bytes().length));
        }
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            store(zip, "manifest.json", manifest.append("]}").toString().getBytes(UTF_8));
            for (int i = 0; i < pages.size(); i++) {
                store(zip, "%04d".formatted(i + 1), pages.get(i).bytes());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static void store(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        CRC32 crc = new CRC32();
        crc.update(content);
        entry.setMethod(ZipEntry.STORED);
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    Push with(String header, String text) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.put(header, text);
        return new Push(key, changed, value);
    }

    Push without(String header) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.remove(header);
        return new Push(key, changed, value);
    }

    Push withKey(String other) {
        return new Push(other, headers, value).with("ce_subject", other);
    }

    Push withValue(byte[] other) {
        return new Push(key, headers, other);
    }

    static String someKey() {
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        return IssueId.base32(random);
    }

    ProducerRecord<String, byte[]> toRecord(String topic) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, key, value);
        headers.forEach((name, text) -> message.headers().add(name, text.getBytes(UTF_8)));
        return message;
    }
}
