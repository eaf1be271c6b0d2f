import type {DraftStorage} from '../../src/store/draft-storage.js';

/** A device, and what its tabs hear of each other. */
export class Device {
  readonly kept = new Map<string, string>();
  full = false;
  readonly #tabs = new Set<(name: string) => void>();

  tab(): DraftStorage {
    let own: ((name: string) => void) | undefined;
    const tell = (name: string) => this.#tabs.forEach(listener => listener !== own && listener(name));
    return {
      names: () => [...this.kept.keys()],
      read: name => this.kept.get(name),
      write: (name, text) => {
        if (this.full) throw new DOMException('full', 'QuotaExceededError');
        this.kept.set(name, text);
        tell(name);
      },
      remove: name => {
        this.kept.delete(name);
        tell(name);
      },
      listen: listener => {
        own = listener;
        this.#tabs.add(listener);
        return () => this.#tabs.delete(listener);
      },
    };
  }
}
