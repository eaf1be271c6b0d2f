import assert from 'node:assert/strict';
import type {SampleCustomer} from '../../../mocks/testing.js';
import type {BrowserPage} from '../../support/browser.js';
import type {Site} from '../../../scripts/serve/site.js';
import {until} from '../../support/wait.js';
import {click, sees, signIn, type} from '../steps.js';
import type {Mode} from './secrets-table.js';

/** What a journey needs. */
export interface Way {
  readonly page: BrowserPage;
  readonly site: Site;
  readonly customer: SampleCustomer;
  /** Full path of a file to attach. */
  readonly file: string;
  /** Address of the page in that mode. */
  readonly address: string;
  /** Looks around; what is found is kept. */
  readonly look: () => Promise<void>;
}

export const wrongPassword = 'wrong-plum-orchard-91';
export const newPassword = 'new-violet-quarry-staircase';

/** Everything that has to do with passwords, links and codes. */
async function byCookie(way: Way): Promise<void> {
  const {page, customer, look} = way;
  await type(page, 'textbox', 'Email', customer.email);
  await (await page.select('input[autocomplete="current-password"]')).fill(wrongPassword);
  await click(page, 'button', 'Sign in');
  await sees(page, 'Email and password do not match.');
  await look();

  await click(page, 'link', 'Forgot your password?');
  await askForMail(way);
  await look();
  await follow(way);
  await page.find('heading', 'Set a new password');
  await (await page.select('input[autocomplete="new-password"]')).fill(newPassword);
  await look();
  await click(page, 'button', 'Save password');
  await page.find('heading', 'Your password is saved');
  await look();

  if (page.engine === 'chromium') await byCode(way);
  await startAgain(way);
  await askForMail(way, 'Email me a link to sign in');
  await follow(way);
  await useThePortal(way);

  await startAgain(way);
  await signIn(page, {...customer, password: newPassword});
  await look();
  await signOut(page);
}

async function byCode(way: Way): Promise<void> {
  const {page, look} = way;
  await startAgain(way);
  await askForMail(way, 'Email me a link to sign in');
  const {code} = newestMail(way);
  assert.ok(code);
  await (await page.select('input[autocomplete="one-time-code"]')).fill(code);
  await look();
  await click(page, 'button', 'Sign in');
  await page.find('button', 'Sign out');
  await look();
  await signOut(page);
}

/** A session whose token a script carries. */
async function byToken(way: Way): Promise<void> {
  await signIn(way.page, way.customer);
  await useThePortal(way);
}

/** The page itself has signed the customer in. */
async function byHost(way: Way): Promise<void> {
  const {email, password} = way.customer;
  const answer = await fetch(`${way.site.backend.url}/session`, {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify({method: 'password', credential: 'bearer', email, password}),
  });
  const {token} = (await answer.json()) as {token: string};
  await way.page.run(token => {
    Object.assign(document.querySelector('portico-portal')!, {getToken: () => Promise.resolve(token)});
  }, token);
  await useThePortal(way);
}

export const journeys: Readonly<Record<Mode, (way: Way) => Promise<void>>> = {
  cookie: byCookie,
  memory: byToken,
  session: byToken,
  host: byHost,
};

async function useThePortal({page, file, look}: Way): Promise<void> {
  await page.find('button', 'Sign out');
  await look();
  await click(page, 'button', 'Export');
  await click(page, 'link', 'Where is our repair RMA-7718?');
  await type(page, 'textbox', 'Your reply', 'Here is the slip.');
  await (await page.select('input[type="file"]')).chooseFiles(file);
  await page.find('button', 'Remove slip.txt');
  await click(page, 'button', 'Send reply');
  await sees(page, 'Your reply was sent.');
  await look();
  await signOut(page);
  await look();
}

/** A new page: what the one before has heard is kept by who looked. */
async function startAgain({page, address}: Way): Promise<void> {
  await page.open('about:blank');
  await page.open(address);
}

async function signOut(page: BrowserPage): Promise<void> {
  await click(page, 'button', 'Sign out');
  await until('the end of the session', async () => !(await page.has('button', 'Sign out')));
}

async function askForMail(way: Way, button = 'Send me a link'): Promise<void> {
  const {page, site, customer} = way;
  const before = site.backend.portal.world.outbox.length;
  await type(page, 'textbox', 'Email', customer.email);
  await click(page, 'button', button);
  await until('the mail', async () => site.backend.portal.world.outbox.length > before);
}

function newestMail({site}: Way) {
  const mail = site.backend.portal.world.outbox.at(-1);
  assert.ok(mail);
  return mail;
}

/** Opens the link as from a mail program: in a page of its own. */
async function follow(way: Way): Promise<void> {
  const {link} = newestMail(way);
  assert.ok(link);
  await way.page.open('about:blank');
  await way.page.open(link);
}
