package org.broadsheet.ingest.batch;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.broadsheet.ingest.admission.Grant;
import org.broadsheet.ingest.body.IssueReader;
import org.broadsheet.ingest.body.PageType;
import org.broadsheet.ingest.body.ZipEntries;
import org.broadsheet.ingest.issue.Hint;
import org.broadsheet.ingest.issue.Hints;
import org.broadsheet.ingest.issue.Page;
import org.broadsheet.ingest.issue.RawIssue;
import org.broadsheet.ingest.refusal.RefusedException;

/** A zip in which each page file is an issue, and each zip in it an issue of several pages. */
final class ZipItems implements BatchItems {

    private final ZipEntries entries;
    private final IssueReader reader;
    private final Hints hints;
    private final Supplier<Grant.Account> accounts;

    ZipItems(InputStream content, int ratio, IssueReader reader, Hints hints, Supplier<Grant.Account> accounts) {
        this.entries = new ZipEntries(content, ratio);
        this.reader = reader;
        this.hints = hints;
        this.accounts = accounts;
    }

    @Override
    public Optional<BatchItem> next() throws IOException {
        Optional<String> name = entries.next();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(item(name.get()));
    }

    private BatchItem item(String name) throws IOException {
        Grant.Account account = accounts.get();
        boolean kept = false;
        try {
            RawIssue issue = issue(name, account);
            kept = true;
            return new BatchItem.Readable(name, issue, account);
        } catch (RefusedException e) {
            return new BatchItem.Unreadable(name, e.refusal());
        } finally {
            if (!kept) {
                account.close();
            }
        }
    }

    private RawIssue issue(String entryName, Grant.Account account) throws IOException {
        String name = ZipEntries.safe(entryName);
        Hints named = hints.orElse(Hint.FILENAME, name);
        if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
            return reader.read(entries.current(), "application/zip", name, named, account);
        }
        String type = PageType.ofFileName(name)
                .orElseThrow(() -> PageType.unsupported(
                                "\"" + name + "\" is neither Markdown (.md), plain text (.txt) nor a zip of pages.")
                        .thrown());
        Page page = reader.page(entries.current(), type, name, account);
        return new RawIssue(List.of(page), named);
    }
}
