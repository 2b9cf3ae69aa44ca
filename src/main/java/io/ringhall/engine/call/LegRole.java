package io.ringhall.engine.call;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is at the other end of a leg, for those who watch dialogs.
 *
 * @param leg its number, {@link Call#CALLER} for the caller's
 * @param number the extension, null = nobody of the house
 * @param talking answered; else being called, or calling
 */
public record LegRole(int leg, @Nullable String number, boolean talking) {

    /** No leg. */
    public static final int NOBODY = -1;

    /** The leg that talks with this one; {@link #NOBODY} when none does. */
    public static int beside(CallState state, int leg) {
        return state instanceof Talking talking && talking.mine(leg) ? talking.other(leg) : NOBODY;
    }

    /** The legs on which this member's phones ring. */
    public static List<Integer> ringing(CallState state, String member) {
        return state instanceof Hunting hunting
                ? hunting.legs().stream().filter(leg -> leg.member().equals(member)).map(HuntLeg::leg).toList()
                : List.of();
    }

    /** The legs that count: cancelled ones do not, their phones have stopped ringing. */
    public static List<LegRole> of(CallState state) {
        var call = state.call();
        if (state instanceof Ended) {
            return List.of();
        }
        var roles = new ArrayList<LegRole>(4);
        roles.add(new LegRole(call.party().leg(), call.party().who().extension(), call.answered()));
        var transfer = call.transfer();
        if (transfer != null && transfer.present()) {
            roles.add(new LegRole(transfer.leg(), transfer.by(), true));
        }
        switch (state) {
            case Hunting hunting -> {
                hunting.legs().forEach(leg -> roles.add(new LegRole(leg.leg(), leg.member(), false)));
                hunting.confirming().forEach(asked -> roles.add(new LegRole(asked.leg(), asked.member(), true)));
            }
            case Talking talking -> roles.add(new LegRole(talking.far(), talking.member(), true));
            case Claiming c -> {}
            case InMenu m -> {}
            case Queued queued -> queued.legs().forEach(leg -> roles.add(new LegRole(leg.leg(), leg.agent(), false)));
            case Leaving l -> {}
            case Listening l -> {}
            case Announcing a -> {}
            case Flagging f -> {}
            case Ended e -> {}
        }
        return roles;
    }

    /** The group whose members ring now; null when none does. */
    public static @Nullable String ringingGroup(CallState state) {
        return state instanceof Hunting hunting && !(hunting.legs().isEmpty() && hunting.confirming().isEmpty()) ? hunting.plan().groupNumber() : null;
    }
}
