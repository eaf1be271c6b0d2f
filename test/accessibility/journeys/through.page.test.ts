import {expect} from '@open-wc/testing';
import {cellTitle} from '../../support/evidence/table.js';
import {focused} from '../../support/page/look.js';
import {acmeAt, forgetAddress, nameOf, ticketPage} from '../patterns/acme-portal.js';
import {journeyTable, type Journey} from './journey-table.js';
import {keyboard, pressKey} from './keyboard.js';

const journey = (name: Journey, body: () => Promise<void>) =>
  it(cellTitle(journeyTable, name, 'by keyboard'), body).timeout(30_000);

/** Names of what has the focus on the way to an element of the page. */
async function way(key: 'Tab' | 'Shift+Tab', to: string): Promise<string[]> {
  const names: string[] = [];
  for (let stop = 0; stop < 80; stop += 1) {
    await pressKey(key);
    const has = focused();
    if (has?.matches(to)) return names;
    names.push(has && has !== document.body ? `${has.localName} ${nameOf(has)}` : 'nothing');
  }
  throw new Error(`${key} does not lead to ${to}: ${names.join(', ')}`);
}

async function through(least: number): Promise<void> {
  keyboard.begin();
  const there = await way('Tab', '#after');
  const back = await way('Shift+Tab', '#before');
  expect(there).not.to.include('nothing');
  expect(there.length).to.be.at.least(least);
  // Engines stop differently inside a date field, on the way there and back alike.
  expect(new Set(back)).to.deep.equal(new Set(there));
}

describe('the page around the portal, by keyboard', () => {
  afterEach(forgetAddress);

  journey('go through the page and back: signing in', async () => {
    const page = await acmeAt('/sign-in', {as: null, shows: 'Sign in to Acme Support'});
    await page.see('.portico-submit');
    await through(6);
  });
  journey('go through the page and back: the list', async () => {
    await acmeAt('/tickets', {shows: 'Battery swollen'});
    await through(15);
  });
  journey('go through the page and back: a ticket', async () => {
    await acmeAt(ticketPage('Battery swollen'), {shows: 'Conversation'});
    await through(8);
  });
  journey('go through the page and back: the form', async () => {
    await acmeAt('/new', {shows: 'What happened?'});
    await through(15);
  });
});
