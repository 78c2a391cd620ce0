/**
 * HTTP: the contract and its router, problems, security headers, the browser's files.
 *
 * <p>Owns: how a request is authenticated, checked against {@code openapi.yaml} and answered, and
 * the closed list of problems that the live channel uses as well. Promises: every operation of the
 * contract has exactly one handler; what is refused is answered with {@code
 * application/problem+json} (RFC 9457) and says nothing of causes inside; a body is at most 64 KiB.
 * Does not: check answers against the contract, or know what an operation does.
 */
package eu.clusterxchange.platform.http;
