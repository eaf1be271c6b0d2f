import type {Screen} from '../shots/screen.js';

/** A screen, or elements on a page of their own. */
export interface Scene extends Screen {
  /** What stands in the page in place of the portal. */
  readonly html?: string;
}
