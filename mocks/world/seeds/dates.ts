/** The date that the seed worlds stand at unless told otherwise, in milliseconds since the epoch. */
export const seedDate = Date.parse('2026-11-20T09:00:00Z');

/** What every seed takes. */
export interface SeedOptions {
  /** The world's date in milliseconds since the epoch; everything in it happened before. Default: `seedDate`. */
  now?: number;
}
