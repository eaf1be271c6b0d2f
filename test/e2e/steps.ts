import assert from 'node:assert/strict';
import type {SampleCustomer} from '../../mocks/testing.js';
import type {BrowserPage} from '../support/browser.js';
import {until} from '../support/wait.js';

/** Waits until the page shows a text. */
export async function sees(page: BrowserPage, text: string): Promise<void> {
  await until(`"${text}" on the page`, async () => (await page.text()).includes(text)).catch(async (error: unknown) => {
    throw new Error(`${String(error)}; it shows: ${await page.text()}`);
  });
}

/** Waits until the page no longer shows a text. */
export async function seesNoMore(page: BrowserPage, text: string): Promise<void> {
  await until(`"${text}" gone from the page`, async () => !(await page.text()).includes(text));
}

/** Activates what has that role and name, once it is there. */
export async function click(page: BrowserPage, role: string, name: string): Promise<void> {
  await (await page.find(role, name)).click();
}

/** Types in the field of that name, in place of what it holds. */
export async function type(page: BrowserPage, role: 'textbox' | 'searchbox', name: string, text: string): Promise<void> {
  await (await page.find(role, name)).fill(text);
}

/** Signs in as a person does: by typing into the form. */
export async function signIn(page: BrowserPage, {email, password}: Pick<SampleCustomer, 'email' | 'password'>): Promise<void> {
  await type(page, 'textbox', 'Email', email);
  // A password field has no role; its autocomplete token is what password managers go by.
  await (await page.select('input[autocomplete="current-password"]')).fill(password);
  await click(page, 'button', 'Sign in');
  await page.find('button', 'Sign out');
}

/** Nothing that axe knows is wrong with the page as it is. */
export async function isAccessible(page: BrowserPage, screen: string): Promise<void> {
  assert.deepEqual(await page.accessibilityProblems(), [], `axe on ${screen}`);
}

/** No error but those of requests that a test makes fail on purpose, which engines report by themselves. */
export function hasNoErrors(page: BrowserPage): void {
  assert.deepEqual(
    page.errors.filter(error => !error.startsWith('Failed to load ')),
    [],
  );
}

/** Somebody comes back to the page: what another window did may be seen here then. It was in sight all the time, so the page is only told. */
export async function comesBackTo(page: BrowserPage): Promise<void> {
  await page.run(() => document.dispatchEvent(new Event('visibilitychange')));
}

/** Everything that the document and its shadow trees hold, shown or not. Runs in a page. */
export function wholeDocument(): string {
  const parts: string[] = [];
  const visit = (root: Element | ShadowRoot) => {
    parts.push(root.innerHTML);
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) visit(element.shadowRoot);
  };
  visit(document.documentElement);
  return parts.join('\n');
}
