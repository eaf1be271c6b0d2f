import {expect} from '@open-wc/testing';
import {cellTitle} from '../../support/evidence/table.js';
import {press} from '../../support/page/act.js';
import {all, eventually, find, focused, textOf} from '../../support/page/look.js';
import {acmeAt, forgetAddress, referred, ticketPage, hasFocusNow, type AcmePortal} from './acme-portal.js';
import {patternTable, type Expectation} from './pattern-table.js';

const test = (what: Expectation, body: () => unknown) =>
  it(cellTitle(patternTable, what, 'holds'), async () => {
    await body();
  });

describe('what opens and closes', () => {
  let page: AcmePortal;
  afterEach(forgetAddress);

  describe('the panels of the list', () => {
    const buttons = () => ['Filter', 'Saved views', 'Columns'].map(name => page.all('.tool').find(one => textOf(one) === name)!);
    const isOpen = (button: Element) => button.getAttribute('aria-expanded') === 'true';
    const panel = () => find(page.element, '#panel')!;
    const open = async (index: number) => {
      const button = buttons()[index]!;
      await press(button, 'Enter', () => isOpen(button));
      await eventually('what is in it', () => find(panel(), 'input'));
      return button;
    };
    beforeEach(async () => {
      page = await acmeAt('/tickets', {shows: 'Battery swollen'});
    });

    test('disclosure: buttons say that their panel is closed', () =>
      expect(buttons().map(isOpen)).to.deep.equal([false, false, false]));
    test('disclosure: buttons name the panel that they open', () => {
      for (const button of buttons()) expect(referred(button, 'aria-controls')[0] === panel()).to.equal(true);
    });
    test('disclosure: a closed panel is hidden from everybody', () => expect(panel().checkVisibility()).to.equal(false));
    test('disclosure: Enter opens', async () => {
      await open(0);
      expect(panel().checkVisibility()).to.equal(true);
    });
    test('disclosure: Space opens', async () => {
      const [button] = buttons();
      await press(button!, ' ', () => isOpen(button!));
      expect(panel().checkVisibility()).to.equal(true);
    });
    test('disclosure: the button says that its panel is open, and keeps the focus', async () => {
      const button = await open(0);
      expect(isOpen(button)).to.equal(true);
      hasFocusNow(button);
    });
    test('disclosure: the panel comes after its button', async () => {
      const button = await open(1);
      expect(button.compareDocumentPosition(panel()) & Node.DOCUMENT_POSITION_FOLLOWING).to.be.above(0);
    });
    test('disclosure: the panel has the name of its button', async () => {
      for (const [index, name] of ['Filter', 'Saved views', 'Columns'].entries()) {
        await open(index);
        expect(panel().getAttribute('aria-label')).to.equal(name);
      }
    });
    test('disclosure: one panel is open at a time', async () => {
      await open(0);
      await open(2);
      expect(buttons().map(isOpen)).to.deep.equal([false, false, true]);
    });
    test('disclosure: Enter on the button closes', async () => {
      const button = await open(0);
      await press(button, 'Enter', () => !isOpen(button));
    });
    test('disclosure: Escape closes and gives the focus back', async () => {
      const button = await open(2);
      await press(find(panel(), 'button[aria-label]')!, 'Escape', () => !isOpen(button));
      hasFocusNow(button);
    });
    test('disclosure: "Done" closes and gives the focus back', async () => {
      const button = await open(0);
      await press(await page.named('Done'), 'Enter', () => !isOpen(button));
      hasFocusNow(button);
    });
    test('disclosure: the number of filters in use is said in words', async () => {
      await page.store.list.show({status: ['open']});
      await eventually('the number', () => textOf(page.all('[data-panel="filter"]')[0]!) === 'Filter 1 in use');
    });

    test('columns: what shows is ticked', async () => {
      await open(2);
      const boxes = all<HTMLInputElement>(panel(), 'input[type="checkbox"]');
      expect(boxes.every(({checked}) => checked)).to.equal(true);
      expect(boxes.map(box => textOf(box.closest('label')!))).to.deep.equal(page.all('th').map(textOf));
    });
    test('columns: Space hides one, and the focus stays', async () => {
      await open(2);
      const box = all<HTMLInputElement>(panel(), 'input:not(:disabled)')[0]!;
      await press(box, ' ', () => page.all('th').length === 5);
      hasFocusNow(box);
    });
    test('columns: the subject, which leads to the ticket, cannot be hidden', async () => {
      await open(2);
      expect(find<HTMLInputElement>(panel(), 'input')!.disabled).to.equal(true);
    });
    test('columns: buttons that move one say which and where', async () => {
      await open(2);
      const names = all(panel(), 'button[aria-label]').map(button => button.getAttribute('aria-label'));
      expect(names.slice(0, 2)).to.deep.equal(['Move Subject forward', 'Move Subject back']);
      expect(new Set(names).size).to.equal(names.length);
    });
    test('columns: a move is done by keyboard, keeps the focus and is said', async () => {
      await open(2);
      const back = find(panel(), '[aria-label="Move Subject back"]')!;
      await press(back, 'Enter', () => textOf(page.all('th')[1]!) === 'Subject');
      expect(focused()!.getAttribute('aria-label')).to.equal('Move Subject back');
      expect(textOf(find(panel(), '[role="status"]')!)).to.match(/^Requested by, Subject/);
    });
    test('columns: a move that cannot be is said to be disabled, and keeps its place', async () => {
      await open(2);
      expect(find(panel(), '[aria-label="Move Subject forward"]')!.getAttribute('aria-disabled')).to.equal('true');
    });

    const save = async (name: string) => {
      const field = find<HTMLInputElement>(panel(), '.save input')!;
      field.value = name;
      await press(field, 'Enter', () => all(panel(), '[part~="view"]').some(view => textOf(view) === name));
    };
    test('saved views: Enter in the field saves under that name', async () => {
      await open(1);
      await save('Mine');
      hasFocusNow(find(panel(), '.save input'));
    });
    test('saved views: the one that shows is marked', async () => {
      await open(1);
      await save('Mine');
      await eventually('the mark', () => find(panel(), '[part~="view"]')!.getAttribute('aria-current') === 'true');
    });
    test('saved views: renaming goes into a field that says which', async () => {
      await open(1);
      await save('Mine');
      await press(await page.named('Rename Mine'), 'Enter', () => focused()!.matches('.rename input'));
      expect(focused()!.getAttribute('aria-label')).to.equal('Rename Mine');
    });
    test('saved views: Escape gives renaming up, leaves the panel open and the focus on the button', async () => {
      await open(1);
      await save('Mine');
      const rename = () => page.all('[aria-label="Rename Mine"]').find(one => one.localName === 'button');
      await press(rename()!, 'Enter', () => focused()!.matches('.rename input'));
      await press(focused() as HTMLElement, 'Escape', () => rename() !== undefined);
      await page.hasFocus('the button', element => element === rename());
    });
    test('saved views: a new name leaves the focus on the button', async () => {
      await open(1);
      await save('Mine');
      await press(await page.named('Rename Mine'), 'Enter', () => focused()!.matches('.rename input'));
      (focused() as HTMLInputElement).value = 'Ours';
      await press(focused() as HTMLElement, 'Enter', () => page.all('[aria-label="Rename Ours"]').length === 1);
      await page.hasFocus('the button', element => element.getAttribute('aria-label') === 'Rename Ours');
    });
    test('saved views: after deleting the focus is on the next', async () => {
      await open(1);
      await save('One');
      await save('Two');
      await press(await page.named('Delete One'), 'Enter', () => page.all('[aria-label="Delete One"]').length === 0);
      await page.hasFocus('the next', element => element.getAttribute('aria-label') === 'Delete Two');
      await press(await page.named('Delete Two'), 'Enter', () => page.all('[aria-label="Delete Two"]').length === 0);
      await page.hasFocus('the field', element => element.matches('.save input'));
    });
  });

  describe('elsewhere', () => {
    test('disclosure: quoted text opens and closes by keyboard', async () => {
      page = await acmeAt('/tickets/hostile', {as: 'grace', shows: 'Show quoted text'});
      const summary = await page.see('summary[part~="quote"]');
      const details = summary.closest('details')!;
      await press(summary, 'Enter', () => details.open);
      expect(textOf(summary)).to.equal('Hide quoted text');
      await press(summary, ' ', () => !details.open);
    });
    test('disclosure: what support wants to know of an error opens by keyboard', async () => {
      page = await acmeAt('/tickets', {
        shows: 'We could not load this',
        before: ({line}) => line.trouble(/GET \/tickets/, 'unavailable', Infinity),
      });
      const summary = await page.named('Details for support');
      await press(summary, 'Enter', () => summary.closest('details')!.open);
    });
    test('disclosure: the button of a ticket’s details says whether they are open, and which they are', async () => {
      page = await acmeAt(ticketPage('Battery swollen'), {shows: 'Conversation'});
      const button = await page.see('[part~="details"]');
      expect(button.getAttribute('aria-expanded')).to.equal('false');
      button.click();
      await eventually('open', () => button.getAttribute('aria-expanded') === 'true');
      expect(find(referred(button, 'aria-controls')[0]!, 'dl') !== undefined).to.equal(true);
    });
  });
});
