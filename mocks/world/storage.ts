import type {World} from './world.js';

/** A world as it is kept, with a number that grows with each change. */
export interface StoredWorld {
  revision: number;
  world: World;
}

/** Where a world outlives the page. Every call may reject; nothing is half done then. */
export interface WorldStorage {
  /** What is kept, if its revision is newer than this one; else null. */
  load(newerThan: number): Promise<StoredWorld | null>;
  save(stored: StoredWorld): Promise<void>;
  clear(): Promise<void>;
}

/** Keeps the world as long as the storage itself lives. Worlds go in and come out as copies. */
export function memoryStorage(): WorldStorage {
  let kept: StoredWorld | null = null;
  return {
    load: async newerThan => (kept && kept.revision > newerThan ? structuredClone(kept) : null),
    save: async stored => {
      kept = structuredClone(stored);
    },
    clear: async () => {
      kept = null;
    },
  };
}
