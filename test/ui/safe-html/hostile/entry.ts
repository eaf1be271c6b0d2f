import type {EngineName} from '../../../support/engines.js';

/** What a message can do to who reads it. */
export type Harm =
  /** A script of it runs. */
  | 'runs a script'
  /** It asks some server for something. */
  | 'makes a request'
  /** The page around it looks or works otherwise, or an element of ours is made. */
  | 'reaches the page'
  /** A link keeps a hand on the page that it is opened from, or tells what that is. */
  | 'opens unsafely'
  /** It asks for input, as a page would. */
  | 'asks for input'
  /** It reads otherwise than its letters stand. */
  | 'turns text round'
  /** The text of a link names another place than it leads to, and nothing says so. */
  | 'fakes a link';

/** A hostile piece of HTML. */
export interface Hostile {
  readonly name: string;
  /** `{trap}` stands for an address that notices being asked, `{run}` for a script that notices being run. */
  readonly html: string;
  /** What it does in a naive page. */
  readonly harm: Harm;
  /** The text that must be left for the reader. Default: `Hi`. */
  readonly keeps?: string;
  /** Engines in which it does nothing in a naive page either. */
  readonly harmlessIn?: readonly EngineName[];
}

/** Entries of one harm. */
export function entries(harm: Harm, list: readonly Omit<Hostile, 'harm'>[]): readonly Hostile[] {
  return list.map(entry => ({harm, ...entry}));
}
