package org.broadsheet.ingest.body;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufInputStream;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.EndOfDataDecoderException;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.ErrorDataDecoderException;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.TooLongFormFieldException;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.TooManyFormFieldsException;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.broadsheet.ingest.IngestConfig;
import org.broadsheet.ingest.admission.Grant;
import org.broadsheet.ingest.issue.Page;
import org.broadsheet.ingest.refusal.Reason;
import org.broadsheet.ingest.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The pages of one issue as the files of a {@code multipart/form-data}; a field {@code manifest} may say their order.
 * Everything stays in memory: nothing that a pusher sends is written to this machine's disk.
 */
final class FormPages {

    private static final int CHUNK = 64 << 10;
    /** Boundaries and part headers, besides the pages. */
    private static final int OVERHEAD_BYTES_A_PAGE = 1 << 10;

    private final IngestConfig.Limits limits;
    private final Grant.Account account;
    private final PageFiles files;
    private @Nullable Manifest manifest;

    private FormPages(IngestConfig.Limits limits, Grant.Account account) {
        this.limits = limits;
        this.account = account;
        this.files = new PageFiles(limits);
    }

    static List<Page> read(InputStream content, String contentType, IngestConfig.Limits limits, Grant.Account account)
            throws IOException {
        HttpRequest head = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/issues");
        head.headers().set(HttpHeaderNames.CONTENT_TYPE, contentType);
        if (!HttpPostRequestDecoder.isMultipart(head)) {
            throw unreadable("its Content-Type has no boundary").thrown();
        }
        DefaultHttpDataFactory inMemory = new DefaultHttpDataFactory(false, StandardCharsets.UTF_8);
        inMemory.setMaxLimit(limits.page().asLongValue());
        FormPages form = new FormPages(limits, account);
        HttpPostMultipartRequestDecoder decoder = null;
        try {
            decoder = new HttpPostMultipartRequestDecoder(
                    inMemory, head, StandardCharsets.UTF_8, limits.pages() + 1, CHUNK);
            form.decode(decoder, content);
            return form.manifest == null ? form.files.inOrderOfNames() : form.files.listedBy(form.manifest, false);
        } catch (TooManyFormFieldsException e) {
            throw Refusal.of(Reason.TOO_MANY_PAGES, "One issue may have " + limits.pages() + " pages.")
                    .thrown();
        } catch (ErrorDataDecoderException | TooLongFormFieldException e) {
            throw unreadable(String.valueOf(e.getMessage())).thrown();
        } finally {
            if (decoder != null) {
                decoder.destroy();
            }
        }
    }

    private void decode(HttpPostMultipartRequestDecoder decoder, InputStream content) throws IOException {
        long most = limits.issue().asLongValue() + (long) limits.pages() * OVERHEAD_BYTES_A_PAGE;
        long bytes = 0;
        byte[] chunk = new byte[CHUNK];
        for (int n = content.read(chunk); n >= 0; n = content.read(chunk)) {
            bytes += n;
            if (bytes > most) {
                throw BoundedBytes.issueTooLarge(limits.issue().asLongValue()).thrown();
            }
            account.take(n);
            ByteBuf buffer = Unpooled.copiedBuffer(chunk, 0, n);
            try {
                decoder.offer(new DefaultHttpContent(buffer));
            } finally {
                buffer.release();
            }
            takeDecoded(decoder);
        }
        decoder.offer(LastHttpContent.EMPTY_LAST_CONTENT);
        takeDecoded(decoder);
    }

    private void takeDecoded(HttpPostMultipartRequestDecoder decoder) throws IOException {
        try {
            while (decoder.hasNext()) {
                InterfaceHttpData part = decoder.next();
                try {
                    take(part);
                } finally {
                    decoder.removeHttpDataFromClean(part);
                    part.release();
                }
            }
        } catch (EndOfDataDecoderException e) {
            // its way to say that everything was taken
        }
    }

    private void take(InterfaceHttpData part) throws IOException {
        switch (part) {
            case Attribute field when field.getName().equals("manifest") -> manifest = Manifest.read(field.get());
            case FileUpload file when file.getName().equals("manifest") -> manifest = Manifest.read(file.get());
            case FileUpload file -> add(file);
            case null, default ->
                throw unreadable("only files and a field named manifest are taken; hints belong in the query")
                        .thrown();
        }
    }

    private void add(FileUpload file) throws IOException {
        String name = ZipEntries.checkedName(file.getFilename());
        String type = PageType.bare(file.getContentType() == null ? "application/octet-stream" : file.getContentType());
        boolean declared = PageType.isPage(type);
        try (InputStream bytes = new ByteBufInputStream(file.getByteBuf())) {
            files.add(name, declared ? type : null, bytes, account);
        }
    }

    private static Refusal unreadable(String why) {
        return Refusal.of(Reason.BAD_FORM, "The form cannot be read: " + why + ".");
    }
}
