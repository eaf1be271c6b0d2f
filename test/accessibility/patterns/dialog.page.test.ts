import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {cellTitle} from '../../support/evidence/table.js';
import {press} from '../../support/page/act.js';
import {all, eventually, find, focused, textOf} from '../../support/page/look.js';
import {acmeAt, descriptionOf, forgetAddress, nameOf, referred, ticketPage, type AcmePortal} from './acme-portal.js';
import {patternTable, type Expectation} from './pattern-table.js';

const test = (what: Expectation, body: () => unknown) =>
  it(cellTitle(patternTable, what, 'holds'), async () => {
    await body();
  });

describe('dialogs and questions', () => {
  let page: AcmePortal;
  afterEach(forgetAddress);

  describe('an image over the page', () => {
    let card: HTMLElement;
    const dialog = () => find<HTMLDialogElement>(page.element, 'dialog')!;
    beforeEach(async () => {
      page = await acmeAt(ticketPage('Dropped from the mezzanine'), {as: 'priya', shows: 'Show image'});
      card = await page.see('[part~="card"]');
      await press(card, 'Enter', () => find<HTMLDialogElement>(page.element, 'dialog')?.open === true);
    });

    test('modal dialog: it is one, over everything', () => expect(dialog().matches(':modal')).to.equal(true));
    test('modal dialog: it has a name', () => expect(dialog().getAttribute('aria-label')).to.equal('window.png'));
    test('modal dialog: the focus goes into it', () => page.hasFocus('"Close"', element => element.matches('.close')));
    test('modal dialog: Tab goes through its buttons', async () => {
      await eventually('the focus inside', () => focused()!.matches('.close'));
      await page.see('.zoom');
      await sendKeys({press: 'Tab'});
      await page.hasFocus('the image', element => element.matches('.zoom'));
    });
    test('modal dialog: nothing of the page behind it can take the focus', async () => {
      await eventually('the focus inside', () => focused()!.matches('.close'));
      for (const one of page.all('a, button, textarea').filter(behind => !dialog().contains(behind))) one.focus();
      expect(dialog().contains(focused())).to.equal(true);
    });
    test('modal dialog: Escape closes it', () => press(find(dialog(), '.close')!, 'Escape', () => !dialog().open));
    test('modal dialog: "Close" closes it by keyboard', () => press(find(dialog(), '.close')!, 'Enter', () => !dialog().open));
    test('modal dialog: the focus goes back to what opened it', async () => {
      await press(find(dialog(), '.close')!, 'Escape', () => !dialog().open);
      await page.hasFocus('the card', element => element === card);
    });
    test('modal dialog: all its buttons have names', () => {
      for (const button of all(dialog(), 'button')) expect(nameOf(button)).not.to.equal('');
    });
    test('modal dialog: the image has its name as its text', async () => {
      expect((await page.see<HTMLImageElement>('[part~="image"]')).alt).to.equal('window.png');
    });
    test('modal dialog: the button for the image’s own size says whether it is pressed', async () => {
      const zoom = await page.see('.zoom');
      expect(zoom.getAttribute('aria-pressed')).to.equal('false');
      await press(zoom, 'Enter', () => zoom.getAttribute('aria-pressed') === 'true');
    });
    test('modal dialog: which image it is is said when it changes', () =>
      expect(find(dialog(), '[part~="name"]')!.getAttribute('role')).to.equal('status'));
  });

  test('modal dialog: after a failure "Try again" keeps the focus inside', async () => {
    page = await acmeAt(ticketPage('Dropped from the mezzanine'), {as: 'priya', shows: 'Show image'});
    page.line.trouble(/GET \/files|GET \/.*attachments/, 'unavailable', Infinity);
    await press(await page.see('[part~="card"]'), 'Enter', () => find<HTMLDialogElement>(page.element, 'dialog')?.open === true);
    const dialog = find<HTMLDialogElement>(page.element, 'dialog')!;
    await eventually('the alert', () => find(dialog, '[role="alert"]'));
    await press(find(dialog, '[part~="retry"]')!, 'Enter', () => true);
    await eventually('the alert again', () => find(dialog, '[role="alert"]'));
    expect(dialog.contains(focused())).to.equal(true);
  });

  describe('what should become of drafts', () => {
    const out = () => page.all('[part~="sign-out"]')[0]!;
    const question = () => find(page.element, '[part~="question"]');
    beforeEach(async () => {
      page = await acmeAt(ticketPage('Battery swollen'), {shows: 'Conversation'});
      page.store.ticket(ticketPage('Battery swollen').split('/').at(-1)!).reply.text = 'I forgot';
      await press(out(), 'Enter', () => question() !== undefined);
    });

    test('alert dialog: it is one', () => expect(question()!.getAttribute('role')).to.equal('alertdialog'));
    test('alert dialog: its title is its name', () =>
      expect(referred(question()!, 'aria-labelledby').map(textOf)).to.deep.equal([
        'You have something written that is not sent',
      ]));
    test('alert dialog: what it means is its description', () =>
      expect(descriptionOf(question()!)).to.match(/^Kept on this device/));
    test('alert dialog: the focus goes to the answer that loses nothing', () =>
      page.hasFocus('the answer', element => textOf(element) === 'Keep drafts on this device'));
    test('alert dialog: Escape leaves it, and the focus goes back', async () => {
      await page.hasFocus('the answer', element => textOf(element) === 'Keep drafts on this device');
      await press(focused() as HTMLElement, 'Escape', () => question() === undefined);
      await page.hasFocus('the button', element => element === out());
    });
    test('alert dialog: "Cancel" leaves it by keyboard, and the focus goes back', async () => {
      await press(await page.named('Cancel'), 'Enter', () => question() === undefined);
      await page.hasFocus('the button', element => element === out());
    });
    test('alert dialog: an answer by keyboard ends the session, and the title of the next page has the focus', async () => {
      await press(await page.named('Keep drafts on this device'), 'Enter', () => page.store.session.status !== 'signed-in');
      await page.hasFocus('the title', element => textOf(element) === 'You are signed out');
    });
  });

  describe('before a ticket is closed', () => {
    const ask = async () => {
      page = await acmeAt(ticketPage('Battery swollen'), {shows: 'Close ticket'});
      await press(await page.named('Close ticket'), 'Enter', () => page.all('[part~="confirm"]').length === 1);
      return page.all('[part~="confirm"]')[0]!;
    };
    test('question in place: it is a group with the question as its name', async () => {
      const group = await ask();
      expect(group.getAttribute('role')).to.equal('group');
      expect(group.getAttribute('aria-label')).to.equal('Is this solved? The ticket will be closed.');
    });
    test('question in place: the focus goes to the answer', async () => {
      const group = await ask();
      await page.hasFocus('"Close ticket"', element => group.contains(element) && textOf(element) === 'Close ticket');
    });
    test('question in place: "Cancel" gives the focus back', async () => {
      await ask();
      await press(await page.named('Cancel'), 'Enter', () => page.all('[part~="confirm"]').length === 0);
      await page.hasFocus('"Close ticket"', element => textOf(element) === 'Close ticket');
    });
    test('question in place: once it is done the focus is on the ticket’s subject, and it is said', async () => {
      await ask();
      await press(await page.named('Close ticket'), 'Enter', () => page.all('[part~="confirm"]').length === 0);
      await page.hasFocus('the subject', element => element.localName === 'h2');
      expect(textOf(find(page.element, '.notice.success')!)).to.equal('This ticket is closed now.');
    });
  });
});
