package eu.clusterxchange.architecture.planted.chat;

import eu.clusterxchange.architecture.planted.app.Root;

/** Planted: a feature knows the composition root. */
record KnowsApp(Root root) {}
