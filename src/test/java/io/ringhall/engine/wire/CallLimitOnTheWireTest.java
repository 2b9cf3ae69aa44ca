package io.ringhall.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.config.CallLimit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A tenant's limit of calls, as callers meet it. */
class CallLimitOnTheWireTest {
    @ParameterizedTest
    @CsvSource({"true,486", "false,503"})
    void oneCallMoreIsRefusedUntilAnotherEnds(boolean busy, int status) throws Exception {
        try (var house = new WireHouse(2)) {
            house.limit(new CallLimit(1, busy));
            var callee = house.registered("102");
            var first = house.phone("100").call("102");
            callee.answers(callee.request("INVITE"));
            first.established();
            house.phone("101").call("102").response(status);
            assertThat(house.finished().trace()).anyMatch(each -> each.detail().contains("limit of 1 calls"));
            first.bye();
            callee.answer(callee.request("BYE"), 200, "", "");
            house.finished();
            house.phone("103").call("102");
            callee.rings(callee.request("INVITE"));
        }
    }
}
