import {outermost} from '../../controllers/outermost.js';

/** What each row looks like, where the page says so: what it puts into the slot `row` of the list, or of the portal around it. */
export function rowPattern(list: Element): Element | undefined {
  return outermost(list).querySelector(':scope > [slot="row"]') ?? undefined;
}
