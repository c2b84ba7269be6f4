package org.broadsheet.ingest.batch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Supplier;
import org.broadsheet.ingest.IngestConfig;
import org.broadsheet.ingest.admission.Grant;
import org.broadsheet.ingest.issue.Hints;
import org.broadsheet.ingest.issue.RawIssue;
import org.broadsheet.ingest.refusal.Reason;
import org.broadsheet.ingest.refusal.Refusal;
import org.broadsheet.ingest.refusal.RefusedException;

/** A batch with one issue a line, each a {@link NdjsonIssue}; blank lines are passed over. */
final class NdjsonItems implements BatchItems {

    private final LineReader lines;
    private final IngestConfig.Limits limits;
    private final Hints hints;
    private final Supplier<Grant.Account> accounts;
    private final ObjectReader json;

    NdjsonItems(InputStream content, IngestConfig.Limits limits, Hints hints, Supplier<Grant.Account> accounts) {
        this.lines = new LineReader(content, Math.toIntExact(limits.line().asLongValue()));
        this.limits = limits;
        this.hints = hints;
        this.accounts = accounts;
        int most = Math.toIntExact(limits.line().asLongValue());
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxStringLength(most).build())
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build();
        this.json = new ObjectMapper(factory).readerFor(NdjsonIssue.class);
    }

    @Override
    public Optional<BatchItem> next() throws IOException {
        Grant.Account account = accounts.get();
        boolean kept = false;
        try {
            Optional<byte[]> line = lines.next(account);
            if (line.isEmpty()) {
                return Optional.empty();
            }
            NdjsonIssue item = parsed(line.get());
            account.take(item.decodedBytes());
            RawIssue issue = item.issue(limits, hints);
            kept = true;
            return Optional.of(new BatchItem.Readable(item.shownName(), issue, account));
        } catch (RefusedException e) {
            return Optional.of(new BatchItem.Unreadable("", e.refusal()));
        } finally {
            if (!kept) {
                account.close();
            }
        }
    }

    private NdjsonIssue parsed(byte[] line) throws IOException {
        try {
            NdjsonIssue item = json.readValue(line);
            if (item == null) {
                throw unreadable("it is null").thrown();
            }
            return item;
        } catch (JsonProcessingException e) {
            throw unreadable(e.getOriginalMessage()).thrown();
        }
    }

    static Refusal unreadable(String why) {
        return Refusal.of(
                Reason.BAD_ITEM,
                "The line is no issue: " + why
                        + ". A line is {\"mediaType\":…,\"text\":… or \"base64\":…,\"hints\":{…}} or has \"pages\" of such.");
    }
}
