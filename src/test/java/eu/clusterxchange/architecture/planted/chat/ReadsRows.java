package eu.clusterxchange.architecture.planted.chat;

import io.vertx.sqlclient.Row;

/** Planted: SQL outside a repository. */
record ReadsRows(Row row) {}
