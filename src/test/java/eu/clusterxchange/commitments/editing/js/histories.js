import { RandomHistory } from './random-history.js';
import { overJson } from './in-memory-server.js';

/** @param {string} schema JSON @param {(farthestBase: number) => object} newServer the Java side */
export function history(seed, schema, newServer) {
  return new RandomHistory(seed, JSON.parse(schema), (farthestBase) => overJson(newServer(farthestBase)));
}
