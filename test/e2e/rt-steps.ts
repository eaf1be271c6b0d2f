import type {BrowserPage} from '../support/browser.js';
import type {LabCustomer} from '../support/rt-lab.js';
import {click, type} from './steps.js';

/** What an RT on a busy machine does not do within ten seconds, it does within a minute. */
export async function patiently<Result>(act: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await act();
    } catch (error) {
      if (tries === 6) throw error;
    }
  }
}

/** Signs in as a customer of RT does: with a user name. */
export async function signInAtRt(page: BrowserPage, {login, password}: LabCustomer): Promise<void> {
  await patiently(() => type(page, 'textbox', 'User name', login));
  await (await page.select('input[autocomplete="current-password"]')).fill(password);
  await click(page, 'button', 'Sign in');
}
