package io.ringhall.engine.sip;

import io.ringhall.engine.sip.message.SipMessage;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;

/** Keeps what is sent. */
public final class RecordingFlow implements Flow {
    private final Transport transport;
    private final List<SipMessage> sent = new ArrayList<>();
    private boolean open = true;

    public RecordingFlow(Transport transport) {
        this.transport = transport;
    }

    @Override
    public Transport transport() {
        return transport;
    }

    @Override
    public InetSocketAddress local() {
        return new InetSocketAddress("192.0.2.1", 5060);
    }

    @Override
    public InetSocketAddress remote() {
        return new InetSocketAddress("198.51.100.7", 40_001);
    }

    @Override
    public String advertised() {
        return "192.0.2.1:5060";
    }

    @Override
    public void send(byte[] message) {
        sent.add(Samples.message(message));
    }

    @Override
    public boolean open() {
        return open;
    }

    public void close() {
        open = false;
    }

    /** Takes what was sent since the last time. */
    public List<SipMessage> take() {
        var taken = List.copyOf(sent);
        sent.clear();
        return taken;
    }

    /** As {@link #take}, by start line. */
    public List<String> lines() {
        return take().stream().map(SipMessage::toString).toList();
    }
}
