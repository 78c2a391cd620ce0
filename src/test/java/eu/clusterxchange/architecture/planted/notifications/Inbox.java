package eu.clusterxchange.architecture.planted.notifications;

/** What nobody may know. */
public final class Inbox {}
