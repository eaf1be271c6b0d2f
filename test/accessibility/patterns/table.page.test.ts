import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {cellTitle} from '../../support/evidence/table.js';
import {press} from '../../support/page/act.js';
import {all, eventually, find, focused, textOf} from '../../support/page/look.js';
import {acmeAt, forgetAddress, nameOf, hasFocusNow, type AcmePortal} from './acme-portal.js';
import {patternTable, type Expectation} from './pattern-table.js';

const test = (what: Expectation, body: () => unknown) =>
  it(cellTitle(patternTable, what, 'holds'), async () => {
    await body();
  });

describe('the list as a table', () => {
  let list: AcmePortal;
  const table = () => find(list.element, 'table')!;
  const rows = () => list.all('.row');
  const links = () => list.all('.subject-link');
  const headers = () => list.all('th');
  beforeEach(async () => {
    list = await acmeAt('/tickets', {shows: 'Battery swollen'});
  });
  afterEach(forgetAddress);

  test('table: it has a name', () => {
    expect(table().getAttribute('role')).to.equal('table');
    expect(table().getAttribute('aria-label')).to.equal('Tickets');
  });
  test('table: it counts its header and the rows of all pages', () =>
    expect(table().getAttribute('aria-rowcount')).to.equal(String(rows().length + 1)));
  test('table: each row has its number', () => {
    const numbers = [find(table(), '.head')!, ...rows()].map(row => Number(row.getAttribute('aria-rowindex')));
    expect(numbers).to.deep.equal(numbers.map((_, index) => index + 1));
  });
  test('table: rows are in a head and a body', () => {
    for (const row of all(table(), '[role="row"]')) expect(row.parentElement!.getAttribute('role')).to.equal('rowgroup');
  });
  test('table: each row has a cell for each column', () => {
    for (const row of rows()) expect(all(row, '[role="cell"]').length).to.equal(headers().length);
  });
  test('table: columns have headers', () => {
    expect(headers().map(header => [header.getAttribute('role'), header.getAttribute('scope')])).to.deep.equal(
      headers().map(() => ['columnheader', 'col']),
    );
    expect(headers().every(header => textOf(header) !== '')).to.equal(true);
  });
  test('table: status is a word beside its mark', () => {
    const states = new Set(list.all('[part~="status"]').map(textOf));
    expect(states).to.deep.equal(new Set(['Open', 'Closed']));
  });
  test('table: what is unread is said before the subject', () => {
    const unread = list.all('.row.unread')[0]!;
    expect(textOf(find(unread, '.subject')!)).to.match(/^New: /);
  });
  test('table: what waits for the customer is said in words', () =>
    expect(textOf(list.all('.row.waits')[0]!)).to.contain('Waiting for you'));
  test('table: times have the exact time on demand', () => {
    for (const time of all(table(), 'time')) {
      expect(Date.parse(time.getAttribute('datetime')!)).to.be.above(0);
      expect(time.title).to.match(/\d{4}/);
    }
  });
  test('table: subjects say which way they are written', () => {
    for (const link of links()) expect(link.getAttribute('dir')).to.equal('auto');
  });

  test('sortable table: each header is a button', () => {
    for (const header of headers()) {
      const [button, ...others] = all(header, 'button');
      expect(others.length).to.equal(0);
      expect(nameOf(button!)).to.equal(textOf(header));
    }
  });
  test('sortable table: the column in force alone says its order', () => {
    const sorted = headers().filter(header => header.hasAttribute('aria-sort'));
    expect(sorted.map(header => [textOf(header), header.getAttribute('aria-sort')])).to.deep.equal([
      ['Last activity date', 'descending'],
    ]);
  });
  test('sortable table: the order is shown by a mark as well', () => {
    for (const header of headers()) expect(find(header, 'svg') !== undefined).to.equal(header.hasAttribute('aria-sort'));
  });
  test('sortable table: Enter sorts by a column', async () => {
    const header = headers().find(one => textOf(one) === 'Create date')!;
    await press(find(header, 'button')!, 'Enter', () => header.hasAttribute('aria-sort'));
  });
  test('sortable table: Space turns the order round', async () => {
    const header = headers().find(one => textOf(one) === 'Last activity date')!;
    await press(find(header, 'button')!, ' ', () => header.getAttribute('aria-sort') === 'ascending');
  });
  test('sortable table: the focus stays on the header', async () => {
    const button = find(headers()[0]!, 'button')!;
    await press(button, 'Enter', () => headers()[0]!.hasAttribute('aria-sort'));
    await eventually('the rows', () => list.store.list.state.status === 'ready');
    hasFocusNow(button);
  });

  test('rows: each is one stop of the Tab key', () => {
    for (const row of rows()) expect(all(row, 'a, button, input, select, [tabindex]').length).to.equal(1);
  });
  test('rows: ArrowDown goes to the next', () => press(links()[0]!, 'ArrowDown', () => focused() === links()[1]));
  test('rows: ArrowUp goes to the one before', () => press(links()[2]!, 'ArrowUp', () => focused() === links()[1]));
  test('rows: End goes to the last', () => press(links()[0]!, 'End', () => focused() === links().at(-1)));
  test('rows: Home goes to the first', () => press(links()[4]!, 'Home', () => focused() === links()[0]));
  test('rows: PageDown goes several further', () =>
    press(links()[0]!, 'PageDown', () => links().indexOf(focused() as HTMLElement) > 2));
  test('rows: PageUp goes several back', () =>
    press(links().at(-1)!, 'PageUp', () => links().indexOf(focused() as HTMLElement) < 9));
  test('rows: ArrowUp stays on the first', async () => {
    links()[0]!.focus();
    await sendKeys({press: 'ArrowUp'});
    hasFocusNow(links()[0]);
  });
  test('rows: Enter opens the ticket', async () => {
    const [first] = links();
    const subject = textOf(first!);
    await press(first!, 'Enter', () => location.hash !== '#/portico/tickets');
    await list.hasFocus('the subject', element => element.localName === 'h2' && textOf(element) === subject);
  });
  test('rows: the one that was opened has the focus again afterwards', async () => {
    const subject = textOf(links()[3]!);
    await press(links()[3]!, 'Enter', () => location.hash !== '#/portico/tickets');
    const back = await list.named('All tickets');
    await list.hasFocus('the subject', element => element.localName === 'h2' && textOf(element) === subject);
    await press(back, 'Enter', () => location.hash === '#/portico/tickets');
    await list.hasFocus('the row', element => textOf(element) === subject);
  });
});
