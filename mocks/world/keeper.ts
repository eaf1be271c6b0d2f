import type {Exclusive} from './exclusive.js';
import {memoryStorage, type WorldStorage} from './storage.js';
import type {World} from './world.js';

export interface WorldKeeperOptions {
  storage: WorldStorage;
  exclusive: Exclusive;
  /** The world in use. */
  world: () => World;
  /** Puts another world in its place. */
  replaceWorld: (world: World) => void;
}

/**
 * Keeps one world for all tabs: whoever works on it does so alone, on the newest revision, and leaves it saved. Where the
 * storage fails, the world goes on in memory and the console says so once.
 */
export class WorldKeeper {
  readonly #options: WorldKeeperOptions;
  #storage: WorldStorage;
  #revision = 0;
  #changes = 0;

  constructor(options: WorldKeeperOptions) {
    this.#options = options;
    this.#storage = options.storage;
  }

  /** To be told of each change that work makes. */
  readonly changed = (): void => {
    this.#changes += 1;
  };

  /** Takes over what is kept, or keeps the world as it is if nothing is. */
  async begin(): Promise<void> {
    await this.run(async () => {
      if (this.#revision === 0) this.changed();
    });
  }

  /** Does work on the newest world and saves it if it changed, even if the work failed half-way. */
  run<Value>(work: () => Promise<Value>): Promise<Value> {
    return this.#options.exclusive(async () => {
      await this.#load();
      const before = this.#changes;
      try {
        return await work();
      } finally {
        if (this.#changes !== before) await this.#save();
      }
    });
  }

  async #load(): Promise<void> {
    const newer = await this.#attempt(storage => storage.load(this.#revision));
    if (!newer) return;
    this.#revision = newer.revision;
    this.#options.replaceWorld(newer.world);
  }

  async #save(): Promise<void> {
    this.#revision += 1;
    const stored = {revision: this.#revision, world: this.#options.world()};
    await this.#attempt(storage => storage.save(stored));
  }

  async #attempt<Value>(act: (storage: WorldStorage) => Promise<Value>): Promise<Value> {
    try {
      return await act(this.#storage);
    } catch (error) {
      console.warn('Portico mock backend: nothing can be kept here, so changes are lost with the page.', error);
      this.#storage = memoryStorage();
      return act(this.#storage);
    }
  }
}
