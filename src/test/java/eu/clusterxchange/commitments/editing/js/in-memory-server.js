/** The Java core as the server of a {@link SimulatedNetwork}; what crosses the border is JSON, as on the wire. */
export function overJson(java) {
  return {
    handle: (accountId, address, body) => JSON.parse(java.handle(accountId, address, JSON.stringify(body))),
    head: () => JSON.parse(java.head()),
    renew: () => JSON.parse(java.renew()),
    freeze: () => JSON.parse(java.freeze()),
    outcome: () => JSON.parse(java.outcome()),
  };
}
