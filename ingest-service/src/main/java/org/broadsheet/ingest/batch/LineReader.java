package org.broadsheet.ingest.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.broadsheet.ingest.admission.Grant;
import org.broadsheet.ingest.refusal.Reason;
import org.broadsheet.ingest.refusal.Refusal;
import org.broadsheet.ingest.refusal.RefusedException;

/** Lines of bytes, each up to a limit; a longer one is refused and passed over, and the next can be read. */
final class LineReader {

    private static final int BUFFER = 64 << 10;

    private final InputStream content;
    private final int limit;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;

    LineReader(InputStream content, int limit) {
        this.content = content;
        this.limit = limit;
    }

    /** The next line that is not blank, without its end; empty after the last. */
    Optional<byte[]> next(Grant.Account account) throws IOException {
        while (fill()) {
            byte[] line = line(account);
            if (!isBlank(line)) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    private byte[] line(Grant.Account account) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        do {
            int stop = at;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            append(line, stop - at, account);
            boolean complete = stop < end;
            at = complete ? stop + 1 : stop;
            if (complete) {
                break;
            }
        } while (fill());
        return line.toByteArray();
    }

    private void append(ByteArrayOutputStream line, int more, Grant.Account account) throws IOException {
        if (line.size() + (long) more > limit) {
            skipLine();
            throw Refusal.of(Reason.TOO_LARGE, "One line of a batch may have " + limit + " bytes.")
                    .with("limitBytes", limit)
                    .thrown();
        }
        try {
            account.take(more);
        } catch (RefusedException e) {
            skipLine();
            throw e;
        }
        line.write(buffer, at, more);
    }

    private void skipLine() throws IOException {
        do {
            while (at < end) {
                if (buffer[at++] == '\n') {
                    return;
                }
            }
        } while (fill());
    }

    private boolean fill() throws IOException {
        if (at < end) {
            return true;
        }
        at = 0;
        end = Math.max(0, content.read(buffer, 0, buffer.length));
        return end > 0;
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
