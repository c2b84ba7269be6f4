package org.broadsheet.ingest.body;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.broadsheet.ingest.IngestConfig;
import org.broadsheet.ingest.admission.Grant;
import org.broadsheet.ingest.issue.Hint;
import org.broadsheet.ingest.issue.Hints;
import org.broadsheet.ingest.issue.Page;
import org.broadsheet.ingest.issue.PagesContainer;
import org.broadsheet.ingest.issue.RawIssue;
import org.broadsheet.ingest.refusal.RefusedException;
import org.jspecify.annotations.Nullable;

/** Reads one raw issue from content of any form that is taken: a page, a form of page files, an archive of page files. */
@ApplicationScoped
public class IssueReader {

    private final IngestConfig config;

    IssueReader(IngestConfig config) {
        this.config = config;
    }

    /**
     * @param contentType as it was sent
     * @param name of the file, empty if it is not known
     * @param account takes each byte before it is held
     */
    public RawIssue read(InputStream content, String contentType, String name, Hints hints, Grant.Account account) {
        try {
            List<Page> pages = pages(content, contentType, name, account);
            return new RawIssue(pages, hintsOf(pages, hints));
        } catch (IOException e) {
            throw PushBody.brokenOff(e).thrown();
        }
    }

    /** Refuses a page that says itself that it is too large, before a byte of it is read. */
    public void checkDeclaredSize(String mediaType, @Nullable String contentLength, @Nullable String contentEncoding) {
        boolean plain = PageType.isPage(mediaType) && contentEncoding == null;
        long limit = config.limits().page().asLongValue();
        if (plain && contentLength != null && Long.parseLong(contentLength) > limit) {
            throw BoundedBytes.tooLarge(limit).thrown();
        }
    }

    private List<Page> pages(InputStream content, String contentType, String name, Grant.Account account)
            throws IOException {
        return switch (PageType.bare(contentType)) {
            case PageType.MARKDOWN -> List.of(page(content, PageType.MARKDOWN, name, account));
            case PageType.PLAIN -> List.of(page(content, PageType.PLAIN, name, account));
            case "multipart/form-data" -> FormPages.read(content, contentType, config.limits(), account);
            case "application/zip", "application/x-zip-compressed" ->
                ZipPages.ofFiles(config.limits(), account).read(content);
            case PagesContainer.MEDIA_TYPE ->
                ZipPages.ofContainer(config.limits(), account).read(content);
            default ->
                throw PageType.unsupported("Content-Type " + contentType + " is not taken.")
                        .thrown();
        };
    }

    /** One page of that bare type. */
    public Page page(InputStream content, String mediaType, String name, Grant.Account account) throws IOException {
        int limit = Math.toIntExact(config.limits().page().asLongValue());
        try {
            return PageChecks.page(name, mediaType, BoundedBytes.read(content, limit, account));
        } catch (RefusedException e) {
            throw name.isEmpty() || e.refusal().extras().containsKey("page")
                    ? e
                    : e.refusal().in(name).thrown();
        }
    }

    /** A page that came alone travels without a container, so its name travels as a hint. */
    private static Hints hintsOf(List<Page> pages, Hints hints) {
        return pages.size() == 1 ? hints.orElse(Hint.FILENAME, pages.getFirst().name()) : hints;
    }
}
