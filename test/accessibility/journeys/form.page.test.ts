import {cellTitle} from '../../support/evidence/table.js';
import {find} from '../../support/page/look.js';
import {acmeAt, forgetAddress} from '../patterns/acme-portal.js';
import {journeyTable, type Journey} from './journey-table.js';
import {keyboard} from './keyboard.js';

const journey = (name: Journey, body: () => Promise<void>) =>
  it(cellTitle(journeyTable, name, 'by keyboard'), body).timeout(30_000);

describe('the form, by keyboard', () => {
  afterEach(forgetAddress);

  journey('file a ticket, with an error on the way', async () => {
    const page = await acmeAt('/tickets', {shows: 'Battery swollen'});
    keyboard.begin();
    await keyboard.tabTo('File a support ticket');
    await keyboard.press('Enter', 'the form', () => find(page.element, '#subject'));
    await keyboard.isOn('File a support ticket');
    await keyboard.tabTo('Subject');
    await keyboard.type('Invoice shows the wrong address');
    await keyboard.tabTo('What happened?');
    await keyboard.type('Our invoices still go to the old address.');
    await keyboard.tabTo('Send');
    await keyboard.press('Enter', 'what is missing', () => find(page.element, '#summary'));
    await page.hasFocus('the summary', element => element.id === 'summary');
    await keyboard.tabTo('Choose the topic');
    await keyboard.press('Enter', 'its field', () => find<HTMLSelectElement>(page.element, '#topic')!.matches(':focus'));
    // Letters choose in every engine; arrow keys open the menu in some.
    await keyboard.type('Order');
    await keyboard.press('Enter', 'the topic', () => page.store.form.value('topic') === 'Order or invoice');
    await keyboard.tabTo('Send');
    await keyboard.press('Enter', 'the ticket', () => find(page.element, '[part~="confirmation"]'));
    await keyboard.isOn('Thank you, we have it');
    await keyboard.tabTo('Open ticket');
    await keyboard.press('Enter', 'the ticket', () => find(page.element, 'portico-message'));
    await keyboard.isOn('Invoice shows the wrong address');
  });
});
