/** Where drafts outlive the page. May throw at any time: it is full, or the browser does not allow it. */
export interface DraftStorage {
  /** All that is there, of other contacts too. */
  names(): string[];
  read(name: string): string | undefined;
  write(name: string, text: string): void;
  remove(name: string): void;
  /** Tells what another tab wrote or removed. @returns Ends it. */
  listen(listener: (name: string) => void): () => void;
}

/**
 * Drafts in `localStorage`.
 * @param portal - Tells portals of one origin apart.
 */
export function browserDraftStorage(portal: string): DraftStorage {
  const prefix = `portico-draft:${portal}:`;
  // Asked for anew each time: where it is forbidden, even to name it throws.
  const nameOf = (key: string) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : []);
  return {
    names: () => Object.keys(localStorage).flatMap(nameOf),
    read: name => localStorage.getItem(prefix + name) ?? undefined,
    write: (name, text) => localStorage.setItem(prefix + name, text),
    remove: name => localStorage.removeItem(prefix + name),
    listen(listener) {
      const hear = ({key}: StorageEvent) => {
        for (const name of nameOf(key ?? '')) listener(name);
      };
      addEventListener('storage', hear);
      return () => removeEventListener('storage', hear);
    },
  };
}
