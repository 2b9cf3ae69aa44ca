package io.ringhall.plan.prompt;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes the only kind of file that is kept: WAV, 16 bit PCM, mono, 8 kHz. */
final class TelephoneWav {
    private TelephoneWav() {}

    static byte[] write(float[] sound, int from, int to, double gain) {
        int bytes = (to - from) * 2;
        var wav = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
        wav.put(tag("RIFF")).putInt(36 + bytes).put(tag("WAVE"));
        wav.put(tag("fmt ")).putInt(16).putShort((short) 1).putShort((short) 1);
        wav.putInt(Telephone.RATE).putInt(Telephone.RATE * 2).putShort((short) 2).putShort((short) 16);
        wav.put(tag("data")).putInt(bytes);
        for (int i = from; i < to; i++) {
            wav.putShort((short) Math.max(-32_768, Math.min(32_767, Math.round(sound[i] * gain * 32_768))));
        }
        return wav.array();
    }

    private static byte[] tag(String word) {
        return word.getBytes(StandardCharsets.US_ASCII);
    }
}
