package io.ringhall.ui.trunk;

import io.ringhall.plan.trunk.CallerIdHeader;
import io.ringhall.plan.trunk.CallerIdPolicy;
import io.ringhall.plan.trunk.NumberFormat;
import io.ringhall.plan.trunk.TrunkTransport;
import io.ringhall.switchboard.LiveTrunk;

/** How a trunk fares, in a line, and its choices in words. */
final class TrunkWords {
    private TrunkWords() {}

    static String label(TrunkTransport transport) {
        return transport == TrunkTransport.AUTO ? "As the carrier's name server says, else UDP" : transport.name();
    }

    static String label(CallerIdPolicy policy) {
        return switch (policy) {
            case OUTBOUND -> "The extension's or group's outbound number";
            case CALLER -> "The caller's own number on calls passed on";
            case FIXED -> "Always the main number";
        };
    }

    static String label(CallerIdHeader header) {
        return switch (header) {
            case FROM -> "In From alone";
            case ASSERTED -> "In From and P-Asserted-Identity";
            case REMOTE_PARTY -> "In From and Remote-Party-ID";
            case ACCOUNT_AND_ASSERTED -> "Account in From, number in P-Asserted-Identity";
        };
    }

    static String label(NumberFormat format) {
        return switch (format) {
            case E164 -> "+4930123456";
            case E164_WITHOUT_PLUS -> "4930123456";
            case INTERNATIONAL -> "004930123456";
            case NATIONAL -> "030123456 within the country";
            case AS_DIALLED -> "As it was dialled";
        };
    }

    static String now(LiveTrunk trunk) {
        if (trunk.availability().equals("off")) {
            return "Switched off";
        }
        var state = switch (trunk.registration()) {
            case "registered" -> "Registered";
            case "trying" -> "Registering…";
            case "refused" -> "Registration refused";
            case "failed" -> "Not registered";
            default -> trunk.availability().equals("up") ? "Reachable" : "Ready";
        };
        return (trunk.availability().equals("down") ? "Unreachable" : state)
                + (trunk.roundTripMillis() == null ? "" : " · answers in " + trunk.roundTripMillis() + " ms")
                + " · " + trunk.calls() + (trunk.maxCalls() == 0 ? " calls" : " of " + trunk.maxCalls() + " calls")
                + (trunk.problem() == null ? "" : " · " + trunk.problem());
    }
}
