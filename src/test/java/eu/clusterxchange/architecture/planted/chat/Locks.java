package eu.clusterxchange.architecture.planted.chat;

import com.hazelcast.core.HazelcastInstance;

/** Planted: a lock in the cluster. */
record Locks(HazelcastInstance cluster) {}
