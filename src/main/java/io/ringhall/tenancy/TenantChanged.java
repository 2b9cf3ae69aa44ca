package io.ringhall.tenancy;

/** A tenant was created, edited, suspended or deleted; published after commit. */
public record TenantChanged(String domain) {}
