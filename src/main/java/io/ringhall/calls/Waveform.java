package io.ringhall.calls;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * Length and shape of a recording, read from its file: 16-bit stereo WAV at 8 kHz as the engine writes it. What the header
 * does not count is not there.
 */
record Waveform(long millis, long bytes, String peaks) {
    private static final int HEADER = 44;
    private static final int FRAME = 4;
    private static final int RATE = 8_000;
    private static final int PIECES = 400;
    private static final String DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";

    static Waveform of(Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            var header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
            if (channel.read(header, 0) < HEADER) {
                return new Waveform(0, channel.size(), "/");
            }
            long frames = Math.max(0, Math.min(header.getInt(40) & 0xFFFF_FFFFL, channel.size() - HEADER) / FRAME);
            return new Waveform(frames * 1_000 / RATE, channel.size(), peaks(channel, frames));
        }
    }

    private static String peaks(FileChannel channel, long frames) throws IOException {
        int pieces = (int) Math.min(PIECES, frames);
        var loudest = new int[2][pieces];
        var buffer = ByteBuffer.allocate(64 * 1024).order(ByteOrder.LITTLE_ENDIAN);
        long frame = 0;
        while (frame < frames) {
            buffer.clear().limit((int) Math.min(buffer.capacity(), (frames - frame) * FRAME));
            while (buffer.hasRemaining() && channel.read(buffer, HEADER + frame * FRAME + buffer.position()) > 0) {
                // until it is full
            }
            buffer.flip();
            if (buffer.remaining() < FRAME) {
                break;
            }
            for (; buffer.remaining() >= FRAME; frame++) {
                int piece = (int) (frame * pieces / frames);
                loudest[0][piece] = Math.max(loudest[0][piece], Math.abs(buffer.getShort()));
                loudest[1][piece] = Math.max(loudest[1][piece], Math.abs(buffer.getShort()));
            }
        }
        return digits(loudest[0]) + "/" + digits(loudest[1]);
    }

    /** By decibels: an ear, and a picture, would see nothing of soft speech otherwise. */
    private static String digits(int[] loudest) {
        var text = new StringBuilder(loudest.length);
        for (int value : loudest) {
            double decibels = value < 1 ? -60 : 20 * Math.log10(value / 32_768.0);
            text.append(DIGITS.charAt((int) Math.max(0, Math.min(35, Math.round((decibels + 48) * 35 / 48)))));
        }
        return text.toString();
    }
}
