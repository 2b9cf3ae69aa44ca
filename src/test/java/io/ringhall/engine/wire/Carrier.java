package io.ringhall.engine.wire;

import io.ringhall.engine.config.AddressRange;
import io.ringhall.engine.config.CallerIdRule;
import io.ringhall.engine.config.NumberFormat;
import io.ringhall.engine.config.NumberPlan;
import io.ringhall.engine.config.Secret;
import io.ringhall.engine.config.TrunkConfig;
import io.ringhall.engine.config.TrunkTransport;
import java.util.List;
import java.util.Objects;

/** A carrier's side of a trunk, on a loopback address of its own. */
final class Carrier {
    static final NumberPlan BERLIN = new NumberPlan("49", "00", "0", "30", List.of("112"));

    final String address;
    final WirePhone phone;
    int priority = 1;
    int maxCalls;
    int probeSeconds;
    int registerSeconds = 300;
    TrunkConfig.Kind kind = TrunkConfig.Kind.ADDRESS;
    CallerIdRule callerId = CallerIdRule.DEFAULT;
    NumberFormat format = NumberFormat.E164;
    List<String> codecs = List.of();

    Carrier(WireHouse house, String address) {
        this.address = address;
        phone = house.phoneAt(address, "carrier");
    }

    TrunkConfig trunk() {
        return new TrunkConfig(
                "t" + address, "Carrier " + address, priority, kind, address, phone.port(), TrunkTransport.UDP, "4930555", null,
                new Secret("s3cret"), "carrier.example", List.of(Objects.requireNonNull(AddressRange.parse(address))), maxCalls, codecs,
                callerId, format, registerSeconds, probeSeconds, List.of(), true);
    }
}
