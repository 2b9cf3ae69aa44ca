package io.ringhall.engine.call;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call that rings, for those who want to pick one up.
 *
 * @param group number of the group that took it, null = none did
 * @param members who rings
 * @param since when it arrived, milliseconds since the epoch
 */
public record RingingCall(String call, @Nullable String group, List<String> members, long since) {}
