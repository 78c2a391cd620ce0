package eu.clusterxchange.architecture.planted.platform.lifecycle;

import org.slf4j.Logger;

/** Planted: a decision that logs. */
record LoggingDecision(Logger log) {}
