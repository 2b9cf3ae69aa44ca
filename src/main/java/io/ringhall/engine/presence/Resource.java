package io.ringhall.engine.presence;

/** What is watched. @param number the canonical number of the extension, group or mailbox */
public record Resource(String domain, EventPackage event, String number) {
    public String uri() {
        return "sip:" + number + "@" + domain;
    }
}
