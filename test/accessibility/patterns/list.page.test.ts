import {expect} from '@open-wc/testing';
import {cellTitle} from '../../support/evidence/table.js';
import {addFiles, press, type} from '../../support/page/act.js';
import {all, eventually, find, focused, textOf} from '../../support/page/look.js';
import {acmeAt, descriptionOf, forgetAddress, nameOf, referred, ticketPage, hasFocusNow, type AcmePortal} from './acme-portal.js';
import {patternTable, type Expectation} from './pattern-table.js';

const test = (what: Expectation, body: () => unknown) =>
  it(cellTitle(patternTable, what, 'holds'), async () => {
    await body();
  });

const ticket = ticketPage('Battery swollen');

describe('lists, menus and groups', () => {
  let page: AcmePortal;
  afterEach(forgetAddress);

  describe('filters in use', () => {
    const chips = () => page.all('.chip');
    beforeEach(async () => {
      page = await acmeAt('/tickets?status=open&waiting=true', {shows: 'Clear all'});
      await eventually('both', () => chips().length === 2);
    });
    test('list: filters in use are one, with a name', () =>
      expect(find(page.element, '.chips')!.getAttribute('aria-label')).to.equal('Filters in use'));
    test('list: each filter says that it is removed by its button', () =>
      expect(chips().map(nameOf)).to.deep.equal(['Remove filter Status: Open', 'Remove filter Waiting for you']));
    test('list: the words on a filter are in its name', () => {
      for (const chip of chips()) expect(nameOf(chip)).to.contain(textOf(chip));
    });
    test('list: after removing a filter the focus is on the next', async () => {
      await press(chips()[0]!, 'Enter', () => chips().length === 1);
      await page.hasFocus('the next', element => nameOf(element) === 'Remove filter Waiting for you');
    });
    test('list: after removing the last filter the focus is on "Filter"', async () => {
      await press(chips()[1]!, ' ', () => chips().length === 1);
      await press(chips()[0]!, ' ', () => chips().length === 0);
      await page.hasFocus('"Filter"', element => element.matches('[data-panel="filter"]'));
    });
    test('list: "Clear all" leaves the focus on "Filter"', async () => {
      await press(await page.named('Clear all'), 'Enter', () => chips().length === 0);
      await page.hasFocus('"Filter"', element => element.matches('[data-panel="filter"]'));
    });
  });

  describe('the filters themselves', () => {
    const panel = () => find(page.element, '#panel')!;
    beforeEach(async () => {
      page = await acmeAt('/tickets', {shows: 'Battery swollen'});
      (await page.named('Filter')).click();
      await eventually('the filters', () => find(panel(), 'fieldset'));
    });
    test('group: choices of a filter are one, with a legend', () => {
      const legends = all(panel(), 'fieldset').map(group => textOf(find(group, 'legend')!));
      expect(legends).to.deep.equal(['Status', 'Attention', 'Ticket owner', 'Requested by', 'Create date', 'Last activity date']);
    });
    test('checkbox: Space filters at once, and the focus stays', async () => {
      const box = find<HTMLInputElement>(panel(), 'input[type="checkbox"]')!;
      await press(box, ' ', () => page.all('.chip').length === 1);
      hasFocusNow(box);
    });
    test('combobox: a field for names offers those that are known', () => {
      const field = find<HTMLInputElement>(panel(), '[part~="name"]')!;
      const names = [...field.list!.options].map(({value}) => value);
      expect(names).to.include('Marek Nowak');
    });
    test('combobox: a field for names says of which column', () =>
      expect(all(panel(), '[part~="name"]').map(nameOf)).to.deep.equal(['Ticket owner: name', 'Requested by: name']));
    test('combobox: a name is taken and the field is empty for the next', async () => {
      const field = find<HTMLInputElement>(panel(), '[part~="name"]')!;
      field.focus();
      field.value = 'Marek Nowak';
      field.dispatchEvent(new Event('change', {bubbles: true}));
      await eventually('the filter', () => page.all('.chip').map(textOf).join() === 'Ticket owner: Marek Nowak');
      expect(field.value).to.equal('');
      hasFocusNow(field);
    });
    test('date: fields have labels', () => {
      for (const day of all<HTMLInputElement>(panel(), 'input[type="date"]'))
        expect(textOf(day.labels![0]!)).to.match(/^(From|To)$/);
    });
  });

  test('menu: the views are a native select with a label', async () => {
    page = await acmeAt('/tickets', {shows: 'Battery swollen'});
    const menu = await page.see<HTMLSelectElement>('select[part~="menu"]');
    expect(menu.localName).to.equal('select');
    expect(textOf(menu.labels[0]!.querySelector('span')!)).to.equal('Show');
  });
  test('menu: the view that shows is the one that is selected', async () => {
    page = await acmeAt('/tickets', {shows: 'Battery swollen'});
    const menu = await page.see<HTMLSelectElement>('select[part~="menu"]');
    expect(menu.selectedOptions[0]!.text.trim()).to.equal('Owned by me');
  });
  test('menu: another view leaves the focus on it', async () => {
    page = await acmeAt('/tickets', {shows: 'Battery swollen'});
    const menu = await page.see<HTMLSelectElement>('select[part~="menu"]');
    menu.focus();
    menu.selectedIndex = 1;
    menu.dispatchEvent(new Event('change', {bubbles: true}));
    await eventually('the view', () => page.store.list.state.status === 'ready' && page.store.list.scope !== 'mine');
    hasFocusNow(menu);
  });
  test('search: it is a landmark, and its field has a name', async () => {
    page = await acmeAt('/tickets', {shows: 'Battery swollen'});
    const field = await page.see('[part~="search"]');
    expect(nameOf(field)).to.equal('Search tickets');
    expect(field.closest('form')!.getAttribute('role')).to.equal('search');
  });
  test('search: Enter searches, and the focus stays', async () => {
    page = await acmeAt('/tickets', {shows: 'Battery swollen'});
    const field = await page.see<HTMLInputElement>('[part~="search"]');
    type(field, 'battery');
    await press(field, 'Enter', () => page.store.list.view.search === 'battery');
    hasFocusNow(field);
  });
  test('search: "Show all" in an empty list leaves the focus in the field', async () => {
    page = await acmeAt('/tickets?search=zeppelin', {shows: 'No tickets match'});
    await press(await page.named('Show all'), 'Enter', () => page.all('.row').length > 0);
    await page.hasFocus('the field', element => element.matches('[part~="search"]'));
  });

  describe('a conversation', () => {
    test('list: messages are one, in order', async () => {
      page = await acmeAt(ticket, {shows: 'Conversation'});
      const list = await page.see('[part~="conversation"]');
      expect(list.localName).to.equal('ol');
      expect([...list.children].every(({localName}) => localName === 'li')).to.equal(true);
    });
    test('list: each message says who wrote it', async () => {
      page = await acmeAt(ticket, {shows: 'Conversation'});
      await page.see('article');
      for (const article of page.all('article')) expect(nameOf(article)).to.match(/^Message from (You|[A-Z]\w+ [A-Z]\w+)$/);
    });
    test('list: files of a message are one, with a name', async () => {
      page = await acmeAt(ticketPage('Dropped from the mezzanine'), {as: 'priya', shows: 'Show image'});
      for (const list of page.all('.attachments')) expect(nameOf(list)).to.equal('Attachments');
    });
    test('list: the button of a file says what it does', async () => {
      page = await acmeAt(ticketPage('Dropped from the mezzanine'), {as: 'priya', shows: 'Show image'});
      for (const card of page.all('[part~="card"]')) expect(textOf(card)).to.match(/(Download|Show image)$/);
    });
    test('list: chosen files are one, and each says which is removed', async () => {
      page = await acmeAt(ticket, {shows: 'Conversation'});
      const input = await page.see<HTMLInputElement>('input[type=file]');
      addFiles(input, new File(['x'], 'one.txt', {type: 'text/plain'}), new File(['x'], 'two.txt', {type: 'text/plain'}));
      const tray = await page.see('.tray');
      expect(nameOf(tray)).to.equal('Chosen files');
      expect(all(tray, 'button').map(nameOf)).to.deep.equal(['Remove one.txt', 'Remove two.txt']);
    });
    test('list: after removing a file the focus is on the next, and at last on the button for more', async () => {
      page = await acmeAt(ticket, {shows: 'Conversation'});
      const input = await page.see<HTMLInputElement>('input[type=file]');
      addFiles(input, new File(['x'], 'one.txt', {type: 'text/plain'}), new File(['x'], 'two.txt', {type: 'text/plain'}));
      await press(await page.named('Remove one.txt'), 'Enter', () => page.all('.tray li').length === 1);
      await page.hasFocus('the next', element => nameOf(element) === 'Remove two.txt');
      await press(focused() as HTMLElement, 'Enter', () => page.all('.tray li').length === 0);
      await page.hasFocus('the button', element => element === input);
    });
    test('list: limits of files are described before any is chosen', async () => {
      page = await acmeAt(ticket, {shows: 'Conversation'});
      expect((await page.see('input[type=file]')).getAttribute('aria-description')).to.match(/^Up to 5 files, 10 MB each/);
    });
    test('list: who takes part is one, named by its heading', async () => {
      page = await acmeAt(ticket, {shows: 'Who takes part'});
      const list = page.all('portico-participants ul, ul').find(one => one.hasAttribute('aria-labelledby'))!;
      expect(referred(list, 'aria-labelledby').map(textOf)).to.deep.equal(['Who takes part']);
    });
    test('list: after removing somebody the focus is in the field for another', async () => {
      page = await acmeAt(ticket, {shows: 'Add a colleague'});
      await press(await page.named('Add a colleague'), 'Enter', () => focused()!.localName === 'input');
      const field = focused() as HTMLInputElement;
      type(field, 'mikko.laine@northwind.example');
      await press(field, 'Enter', () => page.all('[part~="remove"]').length === 1);
      await press(page.all('[part~="remove"]')[0]!, 'Enter', () => page.all('[part~="remove"]').length === 0);
      await page.hasFocus('the field', element => element === field);
    });
    test('list: after the images of a message were asked for the focus is on the message', async () => {
      page = await acmeAt('/tickets/ticket-333', {as: 'grace', shows: 'An image from the internet is held back.'});
      await press(await page.named('Show images'), 'Enter', () => page.all('[part~="show-images"]').length === 0);
      await page.hasFocus('the message', element => element.localName === 'article');
    });
  });

  describe('a rating', () => {
    const radios = () => page.all<HTMLInputElement>('input[type="radio"]');
    beforeEach(async () => {
      page = await acmeAt(ticketPage('S200 does not charge'), {shows: 'How satisfied are you with our help?'});
    });
    test('radio group: it has a name', () =>
      expect(textOf(radios()[0]!.closest('fieldset')!.querySelector('legend')!)).to.equal(
        'How satisfied are you with our help?',
      ));
    test('radio group: each star says in words what it means', () =>
      expect(radios().map(radio => textOf(radio.labels![0]!))).to.deep.equal([
        '1 of 5: Not at all',
        '2 of 5: Not really',
        '3 of 5: It was all right',
        '4 of 5: Satisfied',
        '5 of 5: Very satisfied',
      ]));
    test('radio group: Space chooses', () => press(radios()[2]!, ' ', () => radios()[2]!.checked));
    test('radio group: an arrow key chooses the next', async () => {
      await press(radios()[2]!, ' ', () => radios()[2]!.checked);
      await press(radios()[2]!, 'ArrowRight', () => radios()[3]!.checked);
      hasFocusNow(radios()[3]);
    });
    test('radio group: the star that has the focus is marked', async () => {
      await press(radios()[2]!, ' ', () => radios()[2]!.checked);
      expect(getComputedStyle(radios()[2]!.labels![0]!).outlineStyle).to.equal('solid');
    });
    test('radio group: that none is chosen is an alert that describes it, and the first has the focus', async () => {
      await press(await page.named('Send rating'), 'Enter', () => focused() === radios()[0]);
      expect(descriptionOf(radios()[0]!.closest('fieldset')!)).to.equal('Choose one to five stars first.');
    });
    test('radio group: once it is sent the focus is on what was given, and "Change it" goes back in', async () => {
      await press(radios()[3]!, ' ', () => radios()[3]!.checked);
      await press(await page.named('Send rating'), 'Enter', () => page.all('[part~="given"]').length === 1);
      await page.hasFocus('what was given', element => element.matches('[part~="given"]'));
      await press(await page.named('Change it'), 'Enter', () => radios().length > 0);
      await page.hasFocus('the star', element => element === radios()[3]);
    });
  });
});
