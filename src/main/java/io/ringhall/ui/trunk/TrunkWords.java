package io.ringhall.ui.trunk;

import io.ringhall.switchboard.LiveTrunk;

/** How a trunk fares, in a line. */
final class TrunkWords {
    private TrunkWords() {}

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
