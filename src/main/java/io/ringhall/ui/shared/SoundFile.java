package io.ringhall.ui.shared;

import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A WAV file for a browser's player. Parts of it can be asked for (RFC 9110 §14), so that a long one can be heard from its
 * middle without being loaded whole.
 */
public final class SoundFile implements DownloadHandler {
    private static final int PIECE = 64 * 1024;

    /** Both ends belong to it. */
    record Part(long first, long last) {
        long length() {
            return last - first + 1;
        }
    }

    private final transient Supplier<Optional<Path>> file;

    /** @param file asked with every request, on its thread; empty = not found */
    public SoundFile(Supplier<Optional<Path>> file) {
        this.file = file;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        var found = file.get();
        if (found.isEmpty()) {
            event.getResponse().setStatus(404);
            return;
        }
        try (var channel = FileChannel.open(found.get())) {
            send(event, channel);
        }
    }

    private static void send(DownloadEvent event, FileChannel channel) throws IOException {
        long size = channel.size();
        var wanted = event.getRequest().getHeader("Range");
        var part = part(wanted, size);
        VaadinResponse response = event.getResponse();
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("Cache-Control", "private, no-store");
        if (part == null) {
            response.setStatus(416);
            response.setHeader("Content-Range", "bytes */" + size);
            return;
        }
        event.setContentType("audio/wav");
        event.setContentLength(part.length());
        if (wanted != null) {
            response.setStatus(206);
            response.setHeader("Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + size);
        }
        copy(channel, part, event);
    }

    private static void copy(FileChannel channel, Part part, DownloadEvent event) throws IOException {
        var out = Channels.newChannel(event.getOutputStream());
        var buffer = ByteBuffer.allocate(PIECE);
        for (long at = part.first(); at <= part.last(); ) {
            buffer.clear().limit((int) Math.min(PIECE, part.last() - at + 1));
            int got = channel.read(buffer, at);
            if (got < 0) {
                return;
            }
            out.write(buffer.flip());
            at += got;
        }
    }

    /** The whole without a header or with one that is not understood (RFC 9110 §14.2); null when nothing of it is there. */
    static @Nullable Part part(@Nullable String header, long size) {
        var whole = new Part(0, size - 1);
        if (header == null || !header.matches("bytes=(\\d{1,18}-\\d{0,18}|-\\d{1,18})")) {
            return whole;
        }
        var ends = header.substring("bytes=".length()).split("-", -1);
        if (ends[0].isEmpty()) {
            long count = Math.min(Long.parseLong(ends[1]), size);
            return count == 0 ? null : new Part(size - count, size - 1);
        }
        long first = Long.parseLong(ends[0]);
        long last = ends[1].isEmpty() ? size - 1 : Math.min(Long.parseLong(ends[1]), size - 1);
        if (!ends[1].isEmpty() && Long.parseLong(ends[1]) < first) {
            return whole;
        }
        return first >= size ? null : new Part(first, last);
    }
}
