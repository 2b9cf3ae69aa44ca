package io.ringhall.engine.report;

import io.ringhall.engine.flag.FlagStanding;

/** A service flag now. @param manual it has no schedule */
public record FlagState(String domain, String number, String name, boolean manual, FlagStanding standing) {}
