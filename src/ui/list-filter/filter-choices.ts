import type {StatusOption} from '../../contract/tickets.js';

/** Parts of a view that leave tickets out. Days are written as `2026-11-02`. */
export interface Filters {
  readonly status?: readonly string[];
  readonly owner?: readonly string[];
  readonly requester?: readonly string[];
  readonly createdFrom?: string;
  readonly createdTo?: string;
  readonly activityFrom?: string;
  readonly activityTo?: string;
  readonly unread?: 'true';
  readonly waiting?: 'true';
}

/** What there is to choose from. */
export interface FilterChoices {
  readonly statuses: readonly StatusOption[];
  readonly owners: readonly string[];
  readonly requesters: readonly string[];
  /** Does the desk say what is unread and what waits (X7)? */
  readonly readMarks: boolean;
}

/** Takes a value into a list of them, or out of it. */
export function toggled(values: readonly string[] = [], value: string): readonly string[] {
  return values.includes(value) ? values.filter(one => one !== value) : [...values, value];
}

/**
 * Names that a customer means: those there are that contain the words, else the words as they are, since the desk may know
 * more names than we have seen.
 */
export function namesMeant(text: string, known: readonly string[]): readonly string[] {
  const words = text.trim();
  if (!words) return [];
  const exact = known.find(name => same(name, words));
  if (exact !== undefined) return [exact];
  const found = known.filter(name => plain(name).includes(plain(words)));
  return found.length ? found : [words];
}

function same(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
