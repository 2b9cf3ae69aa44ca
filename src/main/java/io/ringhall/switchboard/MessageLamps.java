package io.ringhall.switchboard;

/** Told when the messages of a mailbox changed, so that lamps follow. May be called by any thread, costs nothing when nobody watches. */
public interface MessageLamps {
    void messagesChanged(String domain, String mailbox);
}
