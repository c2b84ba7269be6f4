package org.broadsheet.ingest.body;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.broadsheet.ingest.IngestConfig;
import org.broadsheet.ingest.admission.Grant;
import org.broadsheet.ingest.issue.Page;
import org.broadsheet.ingest.issue.PagesContainer;
import org.jspecify.annotations.Nullable;

/** The pages of one issue in a zip: page files with or without a manifest, or the canonical container itself. */
final class ZipPages {

    private static final int MOST_MANIFEST_BYTES = 1 << 20;

    private final IngestConfig.Limits limits;
    private final Grant.Account account;
    private final boolean container;

    private ZipPages(IngestConfig.Limits limits, Grant.Account account, boolean container) {
        this.limits = limits;
        this.account = account;
        this.container = container;
    }

    static ZipPages ofFiles(IngestConfig.Limits limits, Grant.Account account) {
        return new ZipPages(limits, account, false);
    }

    static ZipPages ofContainer(IngestConfig.Limits limits, Grant.Account account) {
        return new ZipPages(limits, account, true);
    }

    List<Page> read(InputStream content) throws IOException {
        ZipEntries entries = new ZipEntries(content, limits.ratio());
        PageFiles files = new PageFiles(limits);
        @Nullable Manifest manifest = null;
        for (Optional<String> name = entries.next(); name.isPresent(); name = entries.next()) {
            String file = ZipEntries.safe(name.get());
            if (file.equals(PagesContainer.MANIFEST)) {
                manifest = Manifest.read(BoundedBytes.read(entries.current(), MOST_MANIFEST_BYTES, account));
            } else {
                files.add(file, null, entries.current(), account);
            }
        }
        if (manifest != null) {
            return files.listedBy(manifest, container);
        }
        if (container) {
            throw ZipEntries.damaged("a container begins with manifest.json").thrown();
        }
        return files.inOrderOfNames();
    }
}
