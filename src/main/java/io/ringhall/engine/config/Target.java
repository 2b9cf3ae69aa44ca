package io.ringhall.engine.config;

/** What a dialled number of a tenant reaches. */
public sealed interface Target permits ExtensionConfig, GroupConfig, MenuConfig, QueueConfig, MailboxConfig, FlagConfig {
    String number();

    String name();
}
