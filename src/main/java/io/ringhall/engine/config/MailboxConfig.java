package io.ringhall.engine.config;

/** A general mailbox. @param greeting prompt id @param maxSeconds longest message */
public record MailboxConfig(String number, String name, String greeting, int maxSeconds) implements Target {}
