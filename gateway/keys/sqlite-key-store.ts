import {DatabaseSync} from 'node:sqlite';
import type {KeyRecord, KeyStore} from './key-store.js';

interface Row {
  readonly fingerprint: string;
  readonly started_at: number;
  readonly answer: string | null;
  readonly files: string | null;
}

/**
 * Keys in a file, with the SQLite that Node (22.13 and later) brings: they survive a crash, and several processes of one machine
 * share them. What was begun is on the disk before RT is asked.
 */
export class SqliteKeyStore implements KeyStore {
  readonly #database: DatabaseSync;
  readonly #now: () => number;

  /**
   * @param path Of the file, which is made if it is not there; its folder must be there.
   */
  constructor(path: string, now: () => number = Date.now) {
    this.#now = now;
    this.#database = new DatabaseSync(path);
    this.#database.exec(`
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA busy_timeout = 5000;
      CREATE TABLE IF NOT EXISTS keys (
        key TEXT PRIMARY KEY,
        fingerprint TEXT NOT NULL,
        started_at INTEGER NOT NULL,
        answer TEXT,
        files TEXT,
        expires_at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX IF NOT EXISTS keys_by_expiry ON keys (expires_at);
    `);
  }

  async begin(key: string, {fingerprint, startedAt}: KeyRecord, expiresAt: number): Promise<KeyRecord | undefined> {
    this.#database.prepare('DELETE FROM keys WHERE expires_at <= ?').run(this.#now());
    const {changes} = this.#database
      .prepare('INSERT OR IGNORE INTO keys (key, fingerprint, started_at, expires_at) VALUES (?, ?, ?, ?)')
      .run(key, fingerprint, startedAt, expiresAt);
    if (changes === 1) return undefined;
    const row = this.#database.prepare('SELECT fingerprint, started_at, answer, files FROM keys WHERE key = ?').get(key);
    // Another process may have forgotten it in between.
    return row ? toRecord(row as unknown as Row) : this.begin(key, {fingerprint, startedAt}, expiresAt);
  }

  async retake(key: string, previous: KeyRecord, startedAt: number): Promise<boolean> {
    const {changes} = this.#database
      .prepare('UPDATE keys SET started_at = ? WHERE key = ? AND answer IS NULL AND started_at = ?')
      .run(startedAt, key, previous.startedAt);
    return changes === 1;
  }

  async finish(key: string, answer: string, files: string): Promise<void> {
    this.#database.prepare('UPDATE keys SET answer = ?, files = ? WHERE key = ?').run(answer, files, key);
  }

  async forget(key: string): Promise<void> {
    this.#database.prepare('DELETE FROM keys WHERE key = ? AND answer IS NULL').run(key);
  }

  close(): void {
    this.#database.close();
  }
}

function toRecord({fingerprint, started_at, answer, files}: Row): KeyRecord {
  return {fingerprint, startedAt: started_at, ...(answer === null ? {} : {answer}), ...(files === null ? {} : {files})};
}
