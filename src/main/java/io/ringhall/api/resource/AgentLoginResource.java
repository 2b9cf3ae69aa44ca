package io.ringhall.api.resource;

import org.jspecify.annotations.Nullable;

/** Whether an agent takes calls of a queue. */
public record AgentLoginResource(@Nullable Boolean loggedIn) {}
