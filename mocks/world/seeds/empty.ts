import {WorldBuilder} from '../builder.js';
import type {World} from '../world.js';
import {addPeople} from './acme/people.js';
import {acmeSettings, addDesk} from './acme/settings.js';

/** Acme's portal on its first day: its settings and all customers, and not one ticket. */
export function empty(): World {
  const build = new WorldBuilder({name: 'empty', settings: acmeSettings});
  addDesk(build);
  addPeople(build);
  return build.world;
}
