import * as presence from './presence-scenes.js';
import * as session from './scenes.js';
import { Stage } from './stage.js';

const scenes = { ...session, ...presence };

export const names = Object.keys(scenes);

/** @returns {() => boolean} plays on until time passes; false when the scene is over */
export function scene(name, schema, newServer) {
  const script = scenes[name];
  const play = script(new Stage(schema, newServer, script.farthestBase));
  return () => !play.next().done;
}
