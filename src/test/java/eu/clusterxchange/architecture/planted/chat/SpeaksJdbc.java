package eu.clusterxchange.architecture.planted.chat;

import java.sql.Connection;

/** Planted: a connection besides the pool. */
record SpeaksJdbc(Connection connection) {}
