package io.ringhall.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.config.Destination;
import io.ringhall.engine.config.MenuConfig;
import io.ringhall.engine.config.MenuRules;
import io.ringhall.engine.media.Audio;
import io.ringhall.engine.media.Tones;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Keys of an IVR as they come over the wire (behaviour.md §5). */
class MenuOnTheWireTest {
    private static MenuConfig menu() {
        return new MenuConfig("701", "Main", "ivr-greeting", Map.of('1', new Destination.ToExtension("101")), 30, 3, new MenuRules(
                true, List.of(), List.of(), 2, new Destination.Nowhere(), new Destination.Nowhere(), true));
    }

    private static int port(byte[] sdp) {
        var line = Pattern.compile("m=audio (\\d+)").matcher(new String(sdp, StandardCharsets.US_ASCII));
        assertThat(line.find()).isTrue();
        return Integer.parseInt(line.group(1));
    }

    /** Presses keys by sound alone. */
    private static void press(DatagramSocket from, int port, String keys) throws IOException {
        var audio = Audio.silence(40);
        for (char key : keys.toCharArray()) {
            double[] rows = {941, 697, 697, 697};
            double[] columns = {1336, 1209, 1336, 1477};
            audio = audio.then(Tones.dual(rows[key - '0'], columns[key - '0'], 100)).then(Audio.silence(80));
        }
        var samples = audio.samples();
        for (int i = 0; i + 160 <= samples.length; i += 160) {
            var packet = ByteBuffer.allocate(172).put((byte) 0x80).put((byte) 8).putShort((short) (i / 160)).putInt(i).putInt(77);
            for (int j = 0; j < 160; j++) {
                packet.put(alaw(samples[i + j]));
            }
            from.send(new DatagramPacket(packet.array(), 172, new InetSocketAddress("127.0.0.1", port)));
        }
    }

    /** ITU-T G.711, A-law. */
    private static byte alaw(short sample) {
        int sign = sample >= 0 ? 0x80 : 0;
        int value = Math.min(32_635, sample >= 0 ? sample : -sample - 1) >> 4;
        int exponent = 0;
        for (int rest = value >> 5; rest > 0; rest >>= 1) {
            exponent++;
        }
        int mantissa = exponent < 2 ? value >> 1 & 0x0F : value >> exponent & 0x0F;
        return (byte) ((sign | exponent << 4 | mantissa) ^ 0x55);
    }

    @Test
    void aPhoneWithoutTelephoneEventDialsAnExtensionBySound() throws Exception {
        try (var house = new WireHouse(1, menu()); var sound = new DatagramSocket(0, InetAddress.ofLiteral("127.0.0.1"))) {
            var target = house.registered("102");
            var offer = WirePhone.sdp(sound.getLocalPort()).replace(" 101\r\n", "\r\n")
                    .replace("a=rtpmap:101 telephone-event/8000\r\n", "");
            var ok = house.phone("100").call("701", offer).established();
            press(sound, port(ok.body()), "102");
            assertThat(target.request("INVITE").from().displayName()).isEqualTo("Ann");
        }
    }

    @Test
    void soundsAreNoKeysForAPhoneThatAgreedOnTelephoneEvent() throws Exception {
        try (var house = new WireHouse(1, menu()); var sound = new DatagramSocket(0, InetAddress.ofLiteral("127.0.0.1"))) {
            var target = house.registered("102");
            var other = house.registered("103");
            var call = house.phone("100").call("701", WirePhone.sdp(sound.getLocalPort()));
            var ok = call.established();
            press(sound, port(ok.body()), "102");
            for (char key : "103".toCharArray()) {
                call.press(key);
            }
            other.request("INVITE");
            assertThat(target.heardRequests("INVITE")).isZero();
        }
    }
}
