package io.ringhall.calls.journal;

import java.util.zip.CRC32C;

/** CRC-32C (Castagnoli; RFC 3720 §B.4), for which processors have an instruction. */
final class Checksum {
    private Checksum() {}

    static int of(byte[] bytes, int length) {
        var crc = new CRC32C();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }
}
