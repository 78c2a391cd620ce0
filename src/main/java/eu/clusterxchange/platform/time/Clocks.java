package eu.clusterxchange.platform.time;

import java.time.InstantSource;

/**
 * The two clocks of an instance.
 *
 * @param domain the scheme's time: deadlines, stays, what people read; may be moved in demo mode
 * @param security the time of tokens, tickets and limits; never moved
 */
public record Clocks(InstantSource domain, InstantSource security) {}
