package io.ringhall.engine.runtime;

import io.ringhall.engine.call.Call;
import io.ringhall.engine.call.LegRole;
import io.ringhall.engine.presence.DialogEntry;
import io.ringhall.engine.presence.DialogEntry.Party;
import io.ringhall.engine.presence.DialogEntry.State;
import io.ringhall.engine.runtime.DialogBoard.Listed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The dialogs of one call, each as its phone sees it; and the group's, as if the group were a phone the caller called. */
final class CallDialogs {
    private CallDialogs() {}

    static List<Listed> of(CallRunner runner) {
        if (runner.over()) {
            return List.of();
        }
        var call = runner.call();
        var out = new ArrayList<Listed>(4);
        for (var role : LegRole.of(runner.state())) {
            var listed = role.leg() == Call.CALLER ? caller(runner, call, role) : called(runner, call, role);
            if (listed != null) {
                out.add(listed);
            }
        }
        var group = LegRole.ringingGroup(runner.state());
        if (group != null) {
            out.add(group(runner, call, group));
        }
        return List.copyOf(out);
    }

    private static @Nullable Listed caller(CallRunner runner, Call call, LegRole role) {
        if (role.number() == null) {
            return null;
        }
        var leg = runner.callerLeg();
        var dialog = leg.dialog() == null ? null : leg.dialog().dialog();
        var state = role.talking() ? State.CONFIRMED : leg.rung() ? State.EARLY : State.TRYING;
        return new Listed(role.number(), new DialogEntry(
                call.id() + "-" + role.leg(),
                dialog == null ? leg.invite().callId() : dialog.callId(),
                dialog == null ? leg.invite().fromTag() : dialog.remote().tag(),
                leg.tag(),
                true,
                state,
                party(call, role.number()),
                party(call, call.dialled())));
    }

    private static @Nullable Listed called(CallRunner runner, Call call, LegRole role) {
        var leg = runner.leg(role.leg());
        if (leg == null || role.number() == null || call.config().extension(role.number()) == null) {
            return null;
        }
        var state = role.talking() ? State.CONFIRMED : leg.remoteTag() != null ? State.EARLY : State.TRYING;
        return new Listed(role.number(), new DialogEntry(
                call.id() + "-" + role.leg(),
                leg.callId(),
                leg.remoteTag(),
                leg.localTag(),
                false,
                state,
                party(call, role.number()),
                callerAsShown(call)));
    }

    /** Its Call-ID and tags are the caller's: an INVITE with Replaces that names them takes the caller over. */
    private static Listed group(CallRunner runner, Call call, String group) {
        var leg = runner.callerLeg();
        return new Listed(group, new DialogEntry(
                call.id() + "-g",
                leg.invite().callId(),
                leg.tag(),
                leg.invite().fromTag(),
                false,
                State.EARLY,
                party(call, group),
                callerAsShown(call)));
    }

    /** RFC 3323: who withholds the number is withheld from watchers, too. */
    private static Party callerAsShown(Call call) {
        var caller = call.caller();
        return caller.anonymous() ? Party.ANONYMOUS : new Party(uri(call, caller.number()), caller.name());
    }

    private static Party party(Call call, String number) {
        var target = call.config().target(number);
        return new Party(uri(call, number), target == null ? null : target.name());
    }

    private static String uri(Call call, String number) {
        return "sip:" + InviteTemplate.user(number) + "@" + call.config().domain();
    }
}
