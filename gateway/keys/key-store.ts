/** What is known about a key: which body it came with, and the answer if there is one. */
export interface KeyRecord {
  /** Digest of the body's fields. */
  readonly fingerprint: string;
  /** When the latest try began, in milliseconds since the epoch. */
  readonly startedAt: number;
  /** What the write gave, as JSON. Missing while it is under way, and for good if its answer was lost. */
  readonly answer?: string;
  /** Digest of the files that were sent, known with the answer. */
  readonly files?: string;
}

/**
 * Keeps the keys of writes (R29). Keys are digests: a store learns neither who wrote nor what. A store must be durable, shared by
 * all instances of a gateway, and `begin` atomic; eventual consistency does not do.
 */
export interface KeyStore {
  /**
   * Takes a key if nobody has. Returns undefined if it is taken now, or what is known about it.
   * @param expiresAt After this, in milliseconds since the epoch, the key may be forgotten.
   */
  begin(key: string, record: KeyRecord, expiresAt: number): Promise<KeyRecord | undefined>;
  /** Takes over a try whose answer was lost, if nobody else did since `previous` was read. */
  retake(key: string, previous: KeyRecord, startedAt: number): Promise<boolean>;
  finish(key: string, answer: string, files: string): Promise<void>;
  /** Forgets a key whose write certainly had no effect. */
  forget(key: string): Promise<void>;
}
