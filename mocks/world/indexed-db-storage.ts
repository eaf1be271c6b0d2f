import type {StoredWorld, WorldStorage} from './storage.js';
import type {World} from './world.js';

/** Grows when the shape of `World` changes: worlds kept by older code are not read. */
const format = 1;
const store = 'world';

/** Keeps the world in IndexedDB under a name, for all pages of an origin. Rejects where IndexedDB is missing or forbidden. */
export function indexedDbStorage(name: string): WorldStorage {
  let opened: Promise<IDBDatabase> | null = null;

  const open = (): Promise<IDBDatabase> => {
    opened ??= openDatabase(name, () => (opened = null)).catch((error: unknown) => {
      opened = null;
      throw error;
    });
    return opened;
  };

  return {
    async load(newerThan): Promise<StoredWorld | null> {
      const transaction = (await open()).transaction(store, 'readonly');
      const objects = transaction.objectStore(store);
      const [kept, revision] = await Promise.all([
        result<unknown>(objects.get('format')),
        result<unknown>(objects.get('revision')),
      ]);
      if (kept !== format || typeof revision !== 'number' || revision <= newerThan) return null;
      return {revision, world: await result<World>(objects.get('world'))};
    },

    async save({revision, world}) {
      const transaction = (await open()).transaction(store, 'readwrite');
      const objects = transaction.objectStore(store);
      objects.put(format, 'format');
      objects.put(revision, 'revision');
      objects.put(world, 'world');
      await completed(transaction);
    },

    async clear() {
      const transaction = (await open()).transaction(store, 'readwrite');
      transaction.objectStore(store).clear();
      await completed(transaction);
    },
  };
}

function openDatabase(name: string, onGone: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const {indexedDB} = globalThis as Partial<typeof globalThis>;
    if (!indexedDB) throw new Error('There is no IndexedDB here.');
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(store);
    request.onerror = () => reject(reasonOf(request.error));
    request.onsuccess = () => {
      const database = request.result;
      database.onclose = onGone;
      // Somebody deletes the database, from the browser's own tools for example: do not stand in the way.
      database.onversionchange = () => {
        database.close();
        onGone();
      };
      resolve(database);
    };
  });
}

function result<Value>(request: IDBRequest): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as Value);
    request.onerror = () => reject(reasonOf(request.error));
  });
}

function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = transaction.onabort = () => reject(reasonOf(transaction.error));
  });
}

function reasonOf(error: DOMException | null): DOMException {
  return error ?? new DOMException('The database gave up.', 'AbortError');
}
