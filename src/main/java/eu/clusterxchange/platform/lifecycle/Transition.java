package eu.clusterxchange.platform.lifecycle;

import java.util.Set;

/** One row of a lifecycle: in this state these may do this, and it leads there. */
public record Transition<S, A, W>(S from, A action, Set<W> who, S to) {}
