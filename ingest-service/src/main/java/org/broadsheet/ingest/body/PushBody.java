package org.broadsheet.ingest.body;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.broadsheet.ingest.refusal.Reason;
import org.broadsheet.ingest.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** The content of a request: digested as it was sent, unpacked if it came gzipped, bounded in its ratio. */
public final class PushBody {

    public static final String CONTENT_DIGEST = "Content-Digest";

    private static final int BUFFER = 16 << 10;

    private final Sent sent;
    private final InputStream content;

    private PushBody(Sent sent, InputStream content) {
        this.sent = sent;
        this.content = content;
    }

    /** Opens a body as its headers describe it; refuses what cannot be unpacked or digested. */
    public static PushBody open(
            InputStream request, @Nullable String contentEncoding, @Nullable String contentDigest, int ratio) {
        Sent sent = new Sent(request, ContentDigest.ofHeader(contentDigest));
        if (contentEncoding == null || contentEncoding.isBlank() || contentEncoding.equalsIgnoreCase("identity")) {
            return new PushBody(sent, sent);
        }
        if (!contentEncoding.equalsIgnoreCase("gzip")) {
            throw Refusal.of(
                            Reason.UNSUPPORTED_ENCODING,
                            "Content-Encoding " + contentEncoding + " is not taken; send gzip or none.")
                    .with("accepted", "gzip")
                    .thrown();
        }
        return new PushBody(sent, unpacking(sent, ratio));
    }

    private static InputStream unpacking(Sent sent, int ratio) {
        try {
            return new Unpacked(new GZIPInputStream(sent, BUFFER), sent, ratio);
        } catch (ZipException | EOFException e) {
            throw broken(e).thrown();
        } catch (IOException e) {
            throw brokenOff(e).thrown();
        }
    }

    /** The content, unpacked. */
    public InputStream content() {
        return content;
    }

    /** Reads what is left and refuses content that is not what its digest says. */
    public void finish() {
        try {
            byte[] rest = new byte[BUFFER];
            while (sent.read(rest, 0, rest.length) >= 0) {
                // only digested
            }
        } catch (IOException e) {
            throw brokenOff(e).thrown();
        }
        sent.digest.verify();
    }

    /** What is said where the request itself ended early. */
    public static Refusal brokenOff(IOException e) {
        return Refusal.of(Reason.BROKEN_OFF, "The request ended before its content did: " + e.getMessage() + ".");
    }

    private static Refusal broken(IOException e) {
        return Refusal.of(Reason.BAD_ENCODING, "The content is not gzip, or damaged: " + e.getMessage() + ".");
    }

    /** The bytes as they were sent. */
    private static final class Sent extends FilterInputStream {

        private final ContentDigest digest;
        private long bytes;

        Sent(InputStream request, ContentDigest digest) {
            super(request);
            this.digest = digest;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int n = super.read(into, from, length);
            if (n > 0) {
                bytes += n;
                digest.update(into, from, n);
            }
            return n;
        }
    }

    /** Unpacked bytes; refuses a few bytes that become a great many. */
    private static final class Unpacked extends FilterInputStream {

        private final Sent sent;
        private final int ratio;
        private long bytes;

        Unpacked(InputStream gzip, Sent sent, int ratio) {
            super(gzip);
            this.sent = sent;
            this.ratio = ratio;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            try {
                int n = super.read(into, from, length);
                bytes += Math.max(n, 0);
                Ratio.check(bytes, sent.bytes, ratio);
                return n;
            } catch (ZipException | EOFException e) {
                throw broken(e).thrown();
            }
        }
    }
}
