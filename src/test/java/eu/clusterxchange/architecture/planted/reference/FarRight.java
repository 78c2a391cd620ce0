package eu.clusterxchange.architecture.planted.reference;

import eu.clusterxchange.architecture.planted.notifications.Inbox;

/** Planted: the leftmost knows the rightmost. */
record FarRight(Inbox inbox) {}
