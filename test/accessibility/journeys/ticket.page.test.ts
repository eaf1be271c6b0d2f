import {cellTitle} from '../../support/evidence/table.js';
import {addFiles} from '../../support/page/act.js';
import {eventually, find, focused, textOf} from '../../support/page/look.js';
import {acmeAt, forgetAddress, ticketPage} from '../patterns/acme-portal.js';
import {journeyTable, type Journey} from './journey-table.js';
import {keyboard} from './keyboard.js';

const journey = (name: Journey, body: () => Promise<void>) =>
  it(cellTitle(journeyTable, name, 'by keyboard'), body).timeout(30_000);
const subject = 'Battery swollen — is it dangerous?';
const ticket = ticketPage(subject);

describe('a ticket, by keyboard', () => {
  afterEach(forgetAddress);
  const open = async (path = ticket, as = 'anna', shows = 'Conversation') => {
    const page = await acmeAt(path, {as, shows});
    keyboard.begin();
    return page;
  };

  journey('reply with a file', async () => {
    const page = await open();
    const field = await keyboard.tabTo('Your reply');
    await keyboard.type('Here is a photo.');
    const files = await keyboard.tabTo('Attach files');
    addFiles(files as HTMLInputElement, new File(['x'], 'photo.png', {type: 'image/png'}));
    await page.says('Ready to send');
    await keyboard.tabTo('Send reply');
    await keyboard.press('Enter', 'that it was sent', () => page.line.count(/POST .*replies/) === 1);
    await page.says('photo.png');
    await eventually('the focus in the field', () => focused() === field);
  });

  journey('send a reply that fails at first', async () => {
    const page = await open();
    page.line.trouble(/POST .*replies/, 'no-connection');
    const field = await keyboard.tabTo('Your reply');
    await keyboard.type('It is warm.');
    await keyboard.press('Control+Enter', 'that it failed', () => find(page.element, '[part~="retry"]'));
    await keyboard.tabTo('Try again', 'Shift+Tab');
    await keyboard.press('Enter', 'that it was sent', () => textOf(page.element).includes('Your reply was sent.'));
    await eventually('the focus in the field', () => focused() === field);
  });

  journey('close a ticket and open it again', async () => {
    const page = await open();
    await keyboard.tabTo('Close ticket');
    await keyboard.press('Enter', 'the question', () => find(page.element, '[part~="confirm"]'));
    await keyboard.isOn('Close ticket');
    await keyboard.press('Enter', 'that it is closed', () => find(page.element, '[part~="reopen"]'));
    await keyboard.isOn(subject);
    await keyboard.tabTo('Open again');
    await keyboard.press('Enter', 'that it is open', () => find(page.element, 'button[part~="close"]'));
    await keyboard.isOn(subject);
  });

  journey('look at an image', async () => {
    const page = await open(ticketPage('Dropped from the mezzanine'), 'priya', 'Show image');
    const card = await keyboard.tabTo('window.png PNG · 128 bytes Show image');
    await keyboard.press('Enter', 'the image', () => find(page.element, '[part~="image"]'));
    await keyboard.isOn('Close');
    await keyboard.press('Escape', 'the page', () => !find<HTMLDialogElement>(page.element, 'dialog')!.open);
    await eventually('the focus on the card', () => focused() === card);
  });

  journey('add a colleague and remove them', async () => {
    const page = await open();
    await keyboard.tabTo('Add a colleague');
    await keyboard.press('Enter', 'the field', () => focused()!.localName === 'input');
    await keyboard.type('mikko.laine@northwind.example');
    await keyboard.press('Enter', 'Mikko', () => find(page.element, '[part~="remove"]'));
    await keyboard.isOn('Email of a colleague');
    await keyboard.tabTo('Remove Mikko Laine', 'Shift+Tab');
    await keyboard.press('Enter', 'that he is gone', () => !find(page.element, '[part~="remove"]'));
    await keyboard.isOn('Email of a colleague');
  });

  journey('answer a proposed solution', async () => {
    const page = await open(ticketPage('LP-40 offline'), 'tom', 'Does this solve it?');
    await keyboard.tabTo('No, not yet');
    await keyboard.press('Enter', 'the field', () => focused()!.localName === 'textarea');
    await keyboard.type('It stopped again.');
    await keyboard.tabTo('Send');
    await keyboard.press('Enter', 'thanks', () => find(page.element, '[part~="done"]'));
    await keyboard.isOn('Thank you. We will go on with it.');
  });

  journey('rate our help', async () => {
    const page = await open(ticketPage('S200 does not charge'), 'anna', 'How satisfied are you');
    await keyboard.tabTo('1 of 5: Not at all');
    await keyboard.press('ArrowRight', 'the next', () => (focused() as HTMLInputElement).value === '2');
    await keyboard.press('ArrowRight', 'the next', () => (focused() as HTMLInputElement).value === '3');
    await keyboard.tabTo('Anything to add? (optional)');
    await keyboard.type('Quick, thank you.');
    await keyboard.tabTo('Send rating');
    await keyboard.press('Enter', 'thanks', () => find(page.element, '[part~="given"]'));
    await page.hasFocus('what was given', element => element.matches('[part~="given"]'));
  });
});
