package io.ringhall.ui.call;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.ringhall.calls.CallDetails;
import io.ringhall.calls.CallLeg;
import io.ringhall.switchboard.SipLadder;
import io.ringhall.tenancy.TenantAccess;
import io.ringhall.ui.shared.DirectoryPage;
import io.ringhall.ui.shared.EmptyState;
import io.ringhall.ui.shared.Panel;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The SIP messages of a call: the ladder, and the capture to take away. */
final class LadderPanel {
    private LadderPanel() {}

    static Panel of(TenantAccess access, CallDetails details, SipLadder ladder, DirectoryPage known) {
        var panel = new Panel("SIP ladder", "The messages of all legs as they crossed the wire, passwords masked. Pick one to read it.");
        var id = details.call().id();
        var steps = ladder.of(access, id);
        if (steps.isEmpty()) {
            return panel.with(new EmptyState(VaadinIcon.EXCHANGE, "No messages kept", "Messages are kept in memory for recent calls only."));
        }
        var rows = LadderRows.of(steps, details.call().from(), members(details.legs(), known));
        panel.with(new LadderDrawing(rows));
        if (rows.left() > 0) {
            panel.with(new Div(rows.left() + " later messages are not drawn; the capture has them all."));
        }
        return panel.with(download(access, id, ladder));
    }

    private static Map<String, String> members(List<CallLeg> legs, DirectoryPage known) {
        var members = new HashMap<String, String>();
        for (var leg : legs) {
            var callId = leg.sipCallId();
            if (callId != null) {
                members.put(callId, (leg.member() + " " + known.nameOf(leg.member())).strip());
            }
        }
        return members;
    }

    private static Anchor download(TenantAccess access, String id, SipLadder ladder) {
        var capture = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var bytes = ladder.pcap(access, id);
                    return bytes == null
                            ? DownloadResponse.error(404)
                            : new DownloadResponse(new ByteArrayInputStream(bytes), "call.pcap", "application/vnd.tcpdump.pcap", bytes.length);
                }),
                "Download capture (pcap)");
        capture.getElement().setAttribute("download", "call.pcap");
        capture.getElement().setAttribute("data-testid", "sip-pcap");
        capture.addClassName("rh-download");
        return capture;
    }
}
