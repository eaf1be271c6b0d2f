import type {BrowserPage} from '../support/browser.js';
import {until} from '../support/wait.js';
import {click} from './steps.js';

/** Waits until a framework answers on a page of `test/hosts`; clicks before it is there are lost. */
export async function isTakenOver(page: BrowserPage): Promise<void> {
  await until('a page that its framework has taken over', async () => {
    if ((await renderings(page)) > 0) return true;
    await page.run(() => document.querySelector<HTMLElement>('main > button')?.click());
    return false;
  });
}

/** Has the framework render the page around the elements once more. */
export async function rendersAgain(page: BrowserPage): Promise<void> {
  const before = await renderings(page);
  await click(page, 'button', 'Render again');
  await until('another rendering', async () => (await renderings(page)) === before + 1);
}

function renderings(page: BrowserPage): Promise<number> {
  return page.run(() => Number(document.querySelector('main')?.dataset['count']));
}
