package org.broadsheet.parse.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.broadsheet.parse.document.RawIssue;
import org.junit.jupiter.api.Test;

class PagesContainerTest {
    private static final List<RawIssue.Page> PAGES = List.of(
            new RawIssue.Page("1.md", "text/markdown", "第一版".getBytes(UTF_8)),
            new RawIssue.Page("2.txt", "text/plain", "第二版".getBytes(UTF_8)));

    @Test
    void givesThePagesInOrderWithNamesTypesAndBytes() throws MalformedRecordException {
        List<RawIssue.Page> pages = PagesContainer.read(Push.container(PAGES), 500);
        assertThat(pages).extracting(RawIssue.Page::name).containsExactly("1.md", "2.txt");
        assertThat(pages).extracting(RawIssue.Page::mediaType).containsExactly("text/markdown", "text/plain");
        assertThat(pages.get(1).bytes()).isEqualTo("第二版".getBytes(UTF_8));
    }

    @Test
    void refusesMorePagesThanAnIssueMayHave() {
        assertThatThrownBy(() -> PagesContainer.read(Push.container(PAGES), 1))
                .isInstanceOf(MalformedRecordException.class)
                .hasMessageContaining("2 pages instead of 1 to 1");
    }

    @Test
    void refusesAnEntryThatIsCompressedSoThatNothingUnpacksToGigabytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            Push.store(zip, "manifest.json", manifest("0001", 64 << 20));
            zip.putNextEntry(new ZipEntry("0001"));
            zip.write(new byte[64 << 20]);
            zip.closeEntry();
        }
        assertThatThrownBy(() -> PagesContainer.read(bytes.toByteArray(), 500)).hasMessageContaining("is compressed");
    }

    @Test
    void refusesAManifestThatPromisesOtherSizes() throws IOException {
        for (int promised : new int[] {2, 4, -1, Integer.MAX_VALUE}) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                Push.store(zip, "manifest.json", manifest("0001", promised));
                Push.store(zip, "0001", "abc".getBytes(UTF_8));
            }
            assertThatThrownBy(() -> PagesContainer.read(bytes.toByteArray(), 500))
                    .isInstanceOf(MalformedRecordException.class);
        }
    }

    @Test
    void refusesEveryContainerThatIsCutOff() {
        byte[] whole = Push.container(PAGES);
        int entries = whole.length - 300; // the directory at the end repeats what was read already
        for (int length = 0; length < entries; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> PagesContainer.read(cut, 500)).isInstanceOf(MalformedRecordException.class);
        }
    }

    @Test
    void refusesAnEntryThatTheManifestDoesNotList() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            Push.store(zip, "manifest.json", manifest("0001", 3));
            Push.store(zip, "0001", "abc".getBytes(UTF_8));
            Push.store(zip, "../../etc/passwd", "x".getBytes(UTF_8));
        }
        assertThatThrownBy(() -> PagesContainer.read(bytes.toByteArray(), 500)).hasMessageContaining("more entries");
    }

    private static byte[] manifest(String name, int sizeBytes) {
        return "{\"pages\":[{\"name\":\"%s\",\"mediaType\":\"text/plain\",\"sizeBytes\":%d}]}"
                .formatted(name, sizeBytes)
                .getBytes(UTF_8);
    }
}
