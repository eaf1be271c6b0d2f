export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Milliseconds since the epoch of an ISO date; compares dates of different offsets. */
export function instant(date: string): number {
  return Date.parse(date);
}

/** ISO date in UTC of milliseconds since the epoch. */
export function isoDate(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
