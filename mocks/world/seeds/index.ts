import type {World} from '../world.js';
import {acme} from './acme/index.js';
import type {SeedOptions} from './dates.js';
import {empty} from './empty.js';
import {large} from './large.js';

/** The named worlds. Each call makes a new one, the same as before. */
export const seeds = {
  acme,
  empty: () => empty(),
  large: (options?: SeedOptions) => large(5000, options),
} satisfies Record<string, (options?: SeedOptions) => World>;

export type SeedName = keyof typeof seeds;

/** The world of that name. Throws an `Error` that lists the names if there is none. */
export function seedWorld(name: string, options?: SeedOptions): World {
  if (Object.hasOwn(seeds, name)) return seeds[name as SeedName](options);
  throw new Error(`There is no world "${name}". There are: ${Object.keys(seeds).join(', ')}.`);
}

export {acme, empty, large};
export {sampleCustomers, type SampleCustomer} from './acme/people.js';
export {seedDate, type SeedOptions} from './dates.js';
export {secretMarker} from './secret.js';
