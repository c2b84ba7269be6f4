package org.broadsheet.ingest.body;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.ingest.IngestConfig;
import org.broadsheet.ingest.admission.Grant;
import org.broadsheet.ingest.issue.Page;
import org.broadsheet.ingest.refusal.Reason;
import org.broadsheet.ingest.refusal.Refusal;
import org.broadsheet.ingest.refusal.RefusedException;
import org.jspecify.annotations.Nullable;

/** Page files while they come in, and the pages that they are: in the manifest's order, else in the order of their names. */
final class PageFiles {

    private final IngestConfig.Limits limits;
    private final Map<String, File> files = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private long bytes;

    PageFiles(IngestConfig.Limits limits) {
        this.limits = limits;
    }

    /** Reads one file; refuses it where the issue becomes too large by it. */
    void add(String name, @Nullable String mediaType, InputStream content, Grant.Account account) throws IOException {
        checkCount(names.size(), limits);
        byte[] read = read(name, content, account);
        if (files.put(name, new File(name, mediaType, read)) != null) {
            throw ZipEntries.damaged("two files are named \"" + name + "\"").thrown();
        }
        names.add(name);
        bytes += read.length;
    }

    private byte[] read(String name, InputStream content, Grant.Account account) throws IOException {
        long left = limits.issue().asLongValue() - bytes;
        long pageLimit = limits.page().asLongValue();
        try {
            return BoundedBytes.read(content, Math.toIntExact(Math.min(left, pageLimit)), account);
        } catch (RefusedException e) {
            boolean together = e.refusal().reason() == Reason.TOO_LARGE && left < pageLimit;
            throw together
                    ? BoundedBytes.issueTooLarge(limits.issue().asLongValue()).thrown()
                    : e.refusal().in(name).thrown();
        }
    }

    static void checkCount(int pages, IngestConfig.Limits limits) {
        if (pages >= limits.pages()) {
            throw Refusal.of(Reason.TOO_MANY_PAGES, "One issue may have " + limits.pages() + " pages.")
                    .with("limitPages", limits.pages())
                    .thrown();
        }
    }

    /** The pages that the manifest lists; every file must be listed, every listed file there. */
    List<Page> listedBy(Manifest manifest, boolean container) {
        List<Page> pages = new ArrayList<>();
        Map<String, File> unlisted = new HashMap<>(files);
        for (int place = 0; place < manifest.pages().size(); place++) {
            Manifest.Listed listed = manifest.pages().get(place);
            File file = unlisted.remove(manifest.entryOf(place, container));
            if (file == null) {
                throw ZipEntries.damaged("its manifest lists \"" + listed.name() + "\", which is not there")
                        .thrown();
            }
            pages.add(file.page(listed.name(), listed.mediaType()));
        }
        if (!unlisted.isEmpty()) {
            throw ZipEntries.damaged("its manifest does not list \""
                            + unlisted.keySet().iterator().next() + "\"")
                    .thrown();
        }
        return nonEmpty(pages);
    }

    /** The pages in the order of their file names, numbers in them by their value. */
    List<Page> inOrderOfNames() {
        return nonEmpty(
                names.stream().sorted(PageOrder.BY_NAME).map(name -> page(name)).toList());
    }

    private Page page(String name) {
        File file = files.get(name);
        if (file == null) {
            throw new IllegalStateException("no file of name " + name);
        }
        return file.page(name, null);
    }

    private static List<Page> nonEmpty(List<Page> pages) {
        if (pages.isEmpty()) {
            throw Refusal.of(Reason.EMPTY, "There is no page in it.").thrown();
        }
        return pages;
    }

    @SuppressWarnings("ArrayRecordComponent") // private to this class and never compared
    private record File(String name, @Nullable String mediaType, byte[] bytes) {

        Page page(String pageName, @Nullable String listedType) {
            String type = Optional.ofNullable(listedType)
                    .or(() -> Optional.ofNullable(mediaType))
                    .or(() -> PageType.ofFileName(pageName))
                    .filter(PageType::isPage)
                    .orElseThrow(() -> PageType.unsupported(
                                    "The page \"" + pageName + "\" is neither Markdown (.md) nor plain text (.txt).")
                            .thrown());
            return PageChecks.page(pageName, type, bytes);
        }
    }
}
