package io.ringhall.engine.call;

/** A leg that was dialled and has no final answer. @param hops forwards followed to get here */
record HuntLeg(int leg, String member, int hops) {}
