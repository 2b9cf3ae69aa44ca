package io.ringhall.plan.prompt;

import java.io.IOException;

/** Reads one kind of audio file. */
interface AudioDecoder {
    /** Told the rate before the first sample. Samples are mono, -1 to 1. */
    interface Sink {
        /** @throws IOException for a rate nobody has */
        void rate(int hertz) throws IOException;

        /** @return false when it has enough */
        boolean sample(float value);
    }

    /** @throws IOException when it is damaged, or not of this kind; decoders of others may throw anything else then, too */
    void decode(byte[] file, Sink sink) throws IOException;

    /** By what the file begins with: names and types given by whoever sends it say nothing. */
    static AudioDecoder of(byte[] file) throws IOException {
        if (begins(file, 0, "RIFF") && begins(file, 8, "WAVE")) {
            return new WavAudio();
        }
        if (begins(file, 0, "OggS")) {
            return new VorbisAudio();
        }
        // ISO 11172-3: eleven set bits; layer bits 01 = III. Before it may stand an ID3 tag.
        if (begins(file, 0, "ID3") || file.length > 2 && (file[0] & 0xFF) == 0xFF && (file[1] & 0xE6) == 0xE2) {
            return new Mp3Audio();
        }
        throw new IOException("This is no WAV, MP3 or Ogg Vorbis file");
    }

    private static boolean begins(byte[] file, int at, String tag) {
        for (int i = 0; i < tag.length(); i++) {
            if (at + i >= file.length || file[at + i] != tag.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
