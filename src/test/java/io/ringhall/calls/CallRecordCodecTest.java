package io.ringhall.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringhall.engine.report.CallRecord;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CallRecordCodecTest {
    @Test
    void a_record_comes_back_as_it_was() throws IOException {
        var call = SampleCalls.answered("c1").build();
        assertThat(CallRecordCodec.decode(encode(call))).isEqualTo(call);
    }

    @Test
    void what_is_missing_stays_missing() throws IOException {
        var call = SampleCalls.abandoned("c2").build();
        assertThat(call.group()).isNotNull();
        assertThat(call.answeredBy()).isNull();
        assertThat(CallRecordCodec.decode(encode(call))).isEqualTo(call);
    }

    @Test
    void every_truncation_is_an_error_and_not_a_wrong_record() throws IOException {
        var bytes = encode(SampleCalls.answered("c3").build());
        for (int length = 0; length < bytes.length; length++) {
            var cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> CallRecordCodec.decode(cut)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_name_of_absurd_length_is_cut_and_does_not_stop_the_record() throws IOException {
        var call = SampleCalls.answered("c4").fromName("€".repeat(100_000)).build();
        assertThat(CallRecordCodec.decode(encode(call)).fromName()).hasSize(16_000);
    }

    private static byte[] encode(CallRecord call) throws IOException {
        var bytes = new ByteArrayOutputStream();
        CallRecordCodec.encode(call, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }
}
