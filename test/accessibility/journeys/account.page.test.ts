import {sampleCustomers} from '../../../mocks/world/seeds/acme/people.js';
import {cellTitle} from '../../support/evidence/table.js';
import {find, textOf} from '../../support/page/look.js';
import {acmeAt, forgetAddress, ticketPage} from '../patterns/acme-portal.js';
import {journeyTable, type Journey} from './journey-table.js';
import {keyboard} from './keyboard.js';

const journey = (name: Journey, body: () => Promise<void>) =>
  it(cellTitle(journeyTable, name, 'by keyboard'), body).timeout(30_000);
const anna = sampleCustomers.find(({contactId}) => contactId === 'anna')!;

describe('the account, by keyboard', () => {
  afterEach(forgetAddress);

  journey('sign in', async () => {
    const page = await acmeAt('/tickets', {as: null, shows: 'Sign in to Acme Support'});
    await page.see('.portico-submit');
    keyboard.begin();
    await keyboard.tabTo('Email');
    await keyboard.type(anna.email);
    await keyboard.tabTo('Password');
    await keyboard.type(anna.password);
    await keyboard.press('Enter', 'the list', () => page.all('.row').length > 0);
    await keyboard.isOn('Tickets');
  });

  journey('set a new password', async () => {
    const page = await acmeAt('/sign-in', {as: null, shows: 'Sign in to Acme Support'});
    await page.see('.portico-submit');
    keyboard.begin();
    await keyboard.tabTo('Forgot your password?');
    await keyboard.press('Enter', 'its page', () => location.hash === '#/portico/forgot-password');
    await keyboard.isOn('Forgot your password?');
    await keyboard.tabTo('Email');
    await keyboard.type(anna.email);
    await keyboard.press('Enter', 'that a mail is on its way', () => page.portal.world.outbox.length > 0);
    await page.says('Check your mail');
    // The link in it is followed in the mail program.
    location.hash = new URL(page.portal.world.outbox.at(-1)!.link!).hash;
    await page.says('Set a new password');
    await page.see('[autocomplete="new-password"]');
    await keyboard.tabTo('New password');
    await keyboard.type('violet lamp staircase over the river');
    await keyboard.press('Enter', 'that it is saved', () => textOf(page.element).includes('Your password is saved'));
  });

  journey('sign out and keep a draft', async () => {
    const page = await acmeAt(ticketPage('Battery swollen'), {shows: 'Conversation'});
    keyboard.begin();
    await keyboard.tabTo('Your reply');
    await keyboard.type('I forgot to say');
    await keyboard.tabTo('Sign out', 'Shift+Tab');
    await keyboard.press('Enter', 'the question', () => find(page.element, '[part~="question"]'));
    await keyboard.isOn('Keep drafts on this device');
    await keyboard.press('Enter', 'the end', () => page.store.session.status === 'anonymous');
    await keyboard.isOn('You are signed out');
  });
});
