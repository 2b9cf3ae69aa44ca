package io.ringhall.plan.prompt;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javazoom.jl.decoder.Bitstream;
import javazoom.jl.decoder.Decoder;
import javazoom.jl.decoder.JavaLayerException;
import javazoom.jl.decoder.SampleBuffer;

/** MPEG audio layer III, by JLayer. */
final class Mp3Audio implements AudioDecoder {
    @Override
    public void decode(byte[] file, Sink sink) throws IOException {
        var stream = new Bitstream(new ByteArrayInputStream(file));
        var decoder = new Decoder();
        int rate = 0;
        try {
            for (var frame = stream.readFrame(); frame != null; frame = stream.readFrame()) {
                var sound = (SampleBuffer) decoder.decodeFrame(frame, stream);
                if (rate == 0) {
                    rate = sound.getSampleFrequency();
                    sink.rate(rate);
                }
                int channels = Math.max(1, sound.getChannelCount());
                for (int i = 0; i + channels <= sound.getBufferLength(); i += channels) {
                    float sum = 0;
                    for (int channel = 0; channel < channels; channel++) {
                        sum += sound.getBuffer()[i + channel];
                    }
                    if (!sink.sample(sum / channels / 32_768f)) {
                        return;
                    }
                }
                stream.closeFrame();
            }
        } catch (JavaLayerException damaged) {
            throw new IOException("This MP3 file is damaged", damaged);
        }
    }
}
