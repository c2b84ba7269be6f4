package org.broadsheet.ingest.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import org.broadsheet.ingest.Push;
import org.broadsheet.ingest.Tokens;

/** A push that one sends piece by piece, reads while one sends, and may break off. */
final class StreamedPush implements AutoCloseable {

    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;
    private final StringBuilder body = new StringBuilder();
    private boolean headRead;

    StreamedPush(String path, String contentType) throws IOException {
        URI base = URI.create(Push.baseUrl());
        socket = new Socket(base.getHost(), base.getPort());
        socket.setSoTimeout(60_000);
        out = socket.getOutputStream();
        in = new BufferedInputStream(socket.getInputStream());
        out.write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + Tokens.scanner()
                        + "\r\nContent-Type: " + contentType + "\r\nTransfer-Encoding: chunked\r\n\r\n")
                .getBytes(UTF_8));
    }

    void send(String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(UTF_8));
        out.write(bytes);
        out.write("\r\n".getBytes(UTF_8));
        out.flush();
    }

    void end() throws IOException {
        out.write("0\r\n\r\n".getBytes(UTF_8));
        out.flush();
    }

    /** The next line of the answer's content. */
    String nextJson() throws IOException {
        while (body.indexOf("\n") < 0) {
            readChunk();
        }
        int end = body.indexOf("\n");
        String line = body.substring(0, end);
        body.delete(0, end + 1);
        return line;
    }

    private void readChunk() throws IOException {
        while (!headRead) {
            headRead = line().isEmpty();
        }
        int size = Integer.parseInt(line(), 16);
        if (size == 0) {
            throw new IOException("the answer ended");
        }
        body.append(new String(in.readNBytes(size), UTF_8));
        line();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the connection ended");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
