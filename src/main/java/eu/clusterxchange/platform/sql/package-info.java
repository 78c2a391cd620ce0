/**
 * The database: its one connection pool, transactions, migrations, and the embedded PostgreSQL for
 * those who bring none.
 *
 * <p>Owns: connections, retries after deadlocks and serialisation failures, and the directory
 * {@code postgresql} in the data directory. Promises: a transaction commits when its future
 * succeeds and rolls back otherwise; a database that is away surfaces as {@link
 * eu.clusterxchange.platform.sql.DatabaseUnavailable}, one that refuses keeps its own exception;
 * the embedded server keeps what it confirmed, listens on loopback only, and two processes never
 * share its directory. Does not: hold any SQL of a feature.
 */
package eu.clusterxchange.platform.sql;
