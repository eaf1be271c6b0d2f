import {after, before} from 'node:test';
import {openPage, type BrowserPage} from './browser.js';
import type {Engine} from './engines.js';

/** The page that all tests of a group share: opened before the first of them, closed after the last. */
export function sharedPage(engine: Engine): BrowserPage {
  let page: BrowserPage | undefined;
  before(async () => {
    page = await openPage(engine);
  });
  after(() => page?.close());
  return new Proxy({} as BrowserPage, {get: (_none, name) => Reflect.get(page ?? {}, name) as unknown});
}
