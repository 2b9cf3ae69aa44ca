package io.ringhall.calls;

import io.ringhall.engine.report.CallRecord;
import io.ringhall.engine.report.LegRecord;
import io.ringhall.engine.report.TraceEntry;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form of a call record in the journal: a format byte, then its fields in order. A few microseconds each way. */
final class CallRecordCodec {
    private static final int FORMAT = 1;
    /** {@code writeUTF} takes 65,535 bytes at most, and a character may need three. */
    private static final int MAX_TEXT = 16_000;

    private CallRecordCodec() {}

    static void encode(CallRecord call, DataOutputStream out) throws IOException {
        out.writeByte(FORMAT);
        text(out, call.id());
        text(out, call.domain());
        out.writeLong(call.configVersion());
        text(out, call.from());
        text(out, call.fromName());
        text(out, call.dialled());
        text(out, call.group());
        text(out, call.outcome().name());
        text(out, call.answeredBy());
        out.writeInt(call.stage());
        out.writeLong(call.startedAt());
        out.writeLong(call.answeredAt());
        out.writeLong(call.endedAt());
        text(out, call.endedWith());
        out.writeInt(call.legs().size());
        for (var leg : call.legs()) {
            encode(leg, out);
        }
        out.writeInt(call.trace().size());
        for (var entry : call.trace()) {
            encode(entry, out);
        }
    }

    private static void encode(LegRecord leg, DataOutputStream out) throws IOException {
        text(out, leg.member());
        text(out, leg.contact());
        out.writeInt(leg.stage());
        out.writeLong(leg.invitedAt());
        out.writeLong(leg.ringingAt());
        out.writeLong(leg.answeredAt());
        out.writeLong(leg.endedAt());
        text(out, leg.result());
        out.writeInt(leg.status());
        text(out, leg.sipCallId());
    }

    private static void encode(TraceEntry entry, DataOutputStream out) throws IOException {
        out.writeLong(entry.at());
        text(out, entry.kind().name());
        out.writeInt(entry.stage());
        text(out, entry.subject());
        text(out, entry.detail());
    }

    /** @throws IOException for anything that is not an encoded record */
    static CallRecord decode(byte[] bytes) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(bytes));
        int format = in.readByte();
        if (format != FORMAT) {
            throw new IOException("Unknown format " + format);
        }
        try {
            return new CallRecord(
                    need(in),
                    need(in),
                    in.readLong(),
                    need(in),
                    text(in),
                    need(in),
                    text(in),
                    CallRecord.Outcome.valueOf(need(in)),
                    text(in),
                    in.readInt(),
                    in.readLong(),
                    in.readLong(),
                    in.readLong(),
                    text(in),
                    list(in, CallRecordCodec::leg),
                    list(in, CallRecordCodec::entry));
        } catch (IllegalArgumentException unknownWord) {
            throw new IOException(unknownWord);
        }
    }

    private static LegRecord leg(DataInputStream in) throws IOException {
        return new LegRecord(
                need(in),
                need(in),
                in.readInt(),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                need(in),
                in.readInt(),
                text(in));
    }

    private static TraceEntry entry(DataInputStream in) throws IOException {
        return new TraceEntry(
                in.readLong(), TraceEntry.Kind.valueOf(need(in)), in.readInt(), text(in), need(in));
    }

    private interface Part<T> {
        T read(DataInputStream in) throws IOException;
    }

    private static <T> List<T> list(DataInputStream in, Part<T> part) throws IOException {
        int size = in.readInt();
        var parts = new ArrayList<T>();
        for (int i = 0; i < size; i++) {
            parts.add(part.read(in));
        }
        return parts;
    }

    private static void text(DataOutputStream out, @Nullable String text) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            out.writeUTF(text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text);
        }
    }

    private static @Nullable String text(DataInputStream in) throws IOException {
        return in.readBoolean() ? in.readUTF() : null;
    }

    private static String need(DataInputStream in) throws IOException {
        var text = text(in);
        return text == null ? "" : text;
    }
}
