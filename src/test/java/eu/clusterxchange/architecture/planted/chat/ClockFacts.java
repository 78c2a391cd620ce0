package eu.clusterxchange.architecture.planted.chat;

import java.time.InstantSource;

/** Planted: facts that can look at a clock. */
record ClockFacts(InstantSource clock) {}
