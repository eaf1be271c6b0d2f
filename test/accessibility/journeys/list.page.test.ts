import {expect} from '@open-wc/testing';
import {cellTitle} from '../../support/evidence/table.js';
import {eventually, find, focused, textOf} from '../../support/page/look.js';
import {acmeAt, forgetAddress, type AcmePortal} from '../patterns/acme-portal.js';
import {journeyTable, type Journey} from './journey-table.js';
import {keyboard} from './keyboard.js';

const journey = (name: Journey, body: () => Promise<void>) =>
  it(cellTitle(journeyTable, name, 'by keyboard'), body).timeout(30_000);
const first = 'Battery swollen — is it dangerous?';

describe('the list, by keyboard', () => {
  let page: AcmePortal;
  beforeEach(async () => {
    page = await acmeAt('/tickets', {shows: first});
    keyboard.begin();
  });
  afterEach(forgetAddress);

  journey('open a ticket and come back', async () => {
    await keyboard.tabTo(first);
    await keyboard.press('ArrowDown', 'the next row', () => textOf(focused()!) === 'Scanners lose Wi-Fi near gate 4');
    await keyboard.press('Enter', 'the ticket', () => page.all('portico-message').length > 0);
    await keyboard.isOn('Scanners lose Wi-Fi near gate 4');
    await keyboard.tabTo('All tickets', 'Shift+Tab');
    await keyboard.press('Enter', 'the list', () => page.all('.row').length > 0);
    await keyboard.isOn('Scanners lose Wi-Fi near gate 4');
  });

  journey('search', async () => {
    await keyboard.tabTo('Search tickets');
    await keyboard.type('battery');
    await keyboard.press('Enter', 'what is found', () => page.all('.row').length === 1);
    await keyboard.tabTo(first);
  });

  journey('filter the list', async () => {
    await keyboard.tabTo('Filter');
    await keyboard.press('Enter', 'the filters', () => find(find(page.element, '#panel')!, 'fieldset'));
    await keyboard.tabTo('Closed');
    await keyboard.press(' ', 'the filter', () => page.all('.chip').length === 1);
    await keyboard.press('Escape', 'the list alone', () => !find(page.element, '#panel')!.checkVisibility());
    await keyboard.isOn('Filter 1 in use');
    await keyboard.tabTo('Remove filter Status: Closed');
    await keyboard.press('Enter', 'all', () => page.all('.chip').length === 0);
    await eventually('the focus among the filters', () => focused()!.matches('[data-panel="filter"]'));
  });

  journey('sort the list', async () => {
    await keyboard.tabTo('Subject');
    await keyboard.press('Enter', 'the order', () => find(page.element, 'th.subject')!.hasAttribute('aria-sort'));
    await keyboard.isOn('Subject');
    await keyboard.press(
      ' ',
      'the other order',
      () => find(page.element, 'th.subject')!.getAttribute('aria-sort') === 'descending',
    );
  });

  journey('choose columns', async () => {
    await keyboard.tabTo('Columns');
    await keyboard.press('Enter', 'the columns', () => find(find(page.element, '#panel')!, 'input'));
    await keyboard.tabTo('Create date');
    await keyboard.press(' ', 'one column less', () => page.all('th').length === 5);
    // What is hidden stands at the end.
    await keyboard.tabTo('Move Status forward', 'Shift+Tab');
    await keyboard.press('Enter', 'another order', () => textOf(page.all('th').at(-1)!) === 'Last activity date');
    await keyboard.tabTo('Done');
    await keyboard.press('Enter', 'the list alone', () => !find(page.element, '#panel')!.checkVisibility());
    await keyboard.isOn('Columns');
  });

  journey('save a view and show it', async () => {
    await page.store.list.show({status: ['closed']});
    await keyboard.tabTo('Saved views');
    await keyboard.press('Enter', 'the views', () => find(find(page.element, '#panel')!, 'input'));
    await keyboard.tabTo('Name of this view');
    await keyboard.type('Done ones');
    await keyboard.press('Enter', 'the view', () => find(page.element, '[part~="view"]'));
    await keyboard.tabTo('Clear all');
    await keyboard.press('Enter', 'all tickets', () => page.all('.chip').length === 0);
    await keyboard.tabTo('Done ones');
    await keyboard.press('Enter', 'the view again', () => page.all('.chip').length === 1);
    expect(focused()!.getAttribute('aria-current')).to.equal('true');
  });

  journey('show the organization’s tickets', async () => {
    const menu = (await keyboard.tabTo('Show')) as HTMLSelectElement;
    // Letters choose in every engine; arrow keys open the menu in some.
    await keyboard.type('Org');
    await keyboard.press('Enter', 'the other view', () => menu.selectedIndex === 1);
    await eventually('its tickets', () => page.store.list.state.status === 'ready' && page.store.list.scope !== 'mine');
  });

  journey('export the list', async () => {
    page.line.hold(/GET \/tickets/);
    await keyboard.tabTo('Export');
    await keyboard.press('Enter', 'that it runs', () => page.store.export.progress);
    await keyboard.isOn('Cancel');
    await keyboard.press('Enter', 'that it stops', () => !page.store.export.progress);
    await keyboard.isOn('Export');
  });
});
