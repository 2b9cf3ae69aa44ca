package io.ringhall.engine.call;

/** A phone of an agent that rings for a caller of a queue. */
record QueueLeg(int leg, String agent) {}
