package io.ringhall.plan.prompt;

import com.jcraft.jogg.Packet;
import com.jcraft.jogg.Page;
import com.jcraft.jogg.StreamState;
import com.jcraft.jogg.SyncState;
import com.jcraft.jorbis.Block;
import com.jcraft.jorbis.Comment;
import com.jcraft.jorbis.DspState;
import com.jcraft.jorbis.Info;
import java.io.IOException;

/** Ogg Vorbis, by JOrbis: three packets of headers (Vorbis I §4.2), then sound. Other codecs in Ogg are refused. */
final class VorbisAudio implements AudioDecoder {
    private static final int HEADERS = 3;

    private final SyncState sync = new SyncState();
    private final StreamState stream = new StreamState();
    private final Page page = new Page();
    private final Packet packet = new Packet();
    private final Info info = new Info();
    private final Comment comment = new Comment();
    private final DspState dsp = new DspState();
    private final Block block = new Block(dsp);

    @Override
    public void decode(byte[] file, Sink sink) throws IOException {
        sync.init();
        info.init();
        comment.init();
        int at = sync.buffer(file.length);
        System.arraycopy(file, 0, sync.data, at, file.length);
        sync.wrote(file.length);
        int headers = 0;
        boolean begun = false;
        while (nextPage()) {
            if (!begun) {
                stream.init(page.serialno());
                begun = true;
            }
            if (stream.pagein(page) < 0) {
                continue; // a page of another stream
            }
            while (stream.packetout(packet) == 1) {
                if (headers < HEADERS) {
                    if (info.synthesis_headerin(comment, packet) < 0) {
                        throw new IOException("In this Ogg file there is no Vorbis sound");
                    }
                    if (++headers == HEADERS) {
                        dsp.synthesis_init(info);
                        block.init(dsp);
                        sink.rate(info.rate);
                    }
                } else if (!sound(sink)) {
                    return;
                }
            }
        }
        if (headers < HEADERS) {
            throw new IOException("This Ogg file is damaged");
        }
    }

    private boolean nextPage() {
        for (int found = sync.pageout(page); ; found = sync.pageout(page)) {
            if (found == 0) {
                return false;
            }
            if (found > 0) {
                return true;
            }
        }
    }

    private boolean sound(Sink sink) {
        if (block.synthesis(packet) != 0) {
            return true;
        }
        dsp.synthesis_blockin(block);
        var channels = new float[1][][];
        var offsets = new int[info.channels];
        for (int got = dsp.synthesis_pcmout(channels, offsets); got > 0; got = dsp.synthesis_pcmout(channels, offsets)) {
            for (int i = 0; i < got; i++) {
                float sum = 0;
                for (int channel = 0; channel < info.channels; channel++) {
                    sum += channels[0][channel][offsets[channel] + i];
                }
                if (!sink.sample(sum / info.channels)) {
                    return false;
                }
            }
            dsp.synthesis_read(got);
        }
        return true;
    }
}
