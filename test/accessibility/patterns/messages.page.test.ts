import {expect} from '@open-wc/testing';
import {cellTitle} from '../../support/evidence/table.js';
import {addFiles, press, type} from '../../support/page/act.js';
import {all, eventually, find, focused, textOf} from '../../support/page/look.js';
import {acmeAt, descriptionOf, forgetAddress, ticketPage, hasFocusNow, type AcmePortal} from './acme-portal.js';
import {patternTable, type Expectation} from './pattern-table.js';

const test = (what: Expectation, body: () => unknown) =>
  it(cellTitle(patternTable, what, 'holds'), async () => {
    await body();
  });

const ticket = ticketPage('Battery swollen');
const id = ticket.split('/').at(-1)!;

describe('what is said by itself', () => {
  let page: AcmePortal;
  const roleOf = (words: string | RegExp) => {
    const regions = page.all('[role="status"], [role="alert"], [role="timer"]');
    const says = (text: string) => (typeof words === 'string' ? text === words : words.test(text));
    return regions.filter(one => says(textOf(one))).map(one => one.getAttribute('role'));
  };
  const isSaid = (words: string | RegExp, role: 'status' | 'alert') =>
    eventually(`${role} ${words}`, () => roleOf(words).includes(role));
  afterEach(forgetAddress);

  test('status: how many tickets a search finds', async () => {
    page = await acmeAt('/tickets', {shows: 'Battery swollen'});
    type(page.all<HTMLInputElement>('[part~="search"]')[0]!, 'battery');
    await isSaid('1 ticket found', 'status');
    hasFocusNow(page.all('[part~="search"]')[0]);
  });
  test('status: that the list loads, in words and not in bars', async () => {
    page = await acmeAt('/tickets', {shows: 'Loading tickets', before: ({line}) => void line.hold(/GET \/tickets/)});
    await isSaid('Loading tickets', 'status');
    for (const bar of all(find(page.element, '.row-skeleton')!, 'div')) expect(bar.getAttribute('aria-hidden')).to.equal('true');
  });
  test('status: that a conversation loads', async () => {
    page = await acmeAt(ticket, {shows: 'Loading the conversation', before: ({line}) => void line.hold(/GET \/tickets\//)});
    await isSaid('Loading the conversation', 'status');
  });
  test('status: updates that wait, while the rows stay', async () => {
    page = await acmeAt('/tickets', {shows: 'Battery swollen'});
    page.all('[part~="subject"]')[0]!.focus();
    page.portal.desk.createTicket({subject: 'Loan scanner', contactIds: ['anna']});
    await page.store.list.heardOf(undefined);
    await isSaid('1 update – Show', 'status');
    await press(page.all('[part~="news"]')[0]!, 'Enter', () => page.all('[part~="news"]').length === 0);
    await page.hasFocus('the first row', element => textOf(element) === 'Loan scanner');
  });
  test('status: how far an export is, and what that is', async () => {
    page = await acmeAt('/tickets', {shows: 'Battery swollen'});
    page.line.hold(/GET \/tickets/);
    await press(page.all('[part~="export"]')[0]!, 'Enter', () => page.store.export.progress !== undefined);
    await isSaid('Export 0 so far', 'status');
  });
  test('status: the export’s button keeps the focus as "Cancel" and after it', async () => {
    page = await acmeAt('/tickets', {shows: 'Battery swollen'});
    page.line.hold(/GET \/tickets/);
    await press(page.all('[part~="export"]')[0]!, 'Enter', () => page.store.export.progress !== undefined);
    await page.hasFocus('"Cancel"', element => textOf(element) === 'Cancel');
    await press(focused() as HTMLElement, 'Enter', () => page.store.export.progress === undefined);
    await page.hasFocus('"Export"', element => textOf(element) === 'Export');
  });
  test('status: that a reply was sent; the focus is in the field', async () => {
    page = await acmeAt(ticket, {shows: 'Conversation'});
    const field = await page.see<HTMLTextAreaElement>('portico-reply textarea, textarea');
    type(field, 'It is not.');
    await press(await page.named('Send reply'), 'Enter', () => page.line.count(/POST .*replies/) === 1);
    await isSaid('Your reply was sent.', 'status');
    await page.hasFocus('the field', element => element === field);
  });
  test('status: who wrote meanwhile, once', async () => {
    page = await acmeAt(ticket, {shows: 'Conversation'});
    page.portal.desk.reply(id, {agentId: 'ruth', text: 'Please do not charge it.'});
    page.store.ticket(id).heardOf();
    await isSaid('New message from Ruth Adeyemi', 'status');
    expect(roleOf(/New message/).length).to.equal(1);
  });
  test('status: what others changed about a ticket', async () => {
    page = await acmeAt(ticket, {shows: 'Conversation'});
    page.portal.desk.setOwner(id, 'ruth');
    page.store.ticket(id).heardOf();
    await isSaid('Ruth Adeyemi looks after this ticket now.', 'status');
  });
  test('status: that a file is ready', async () => {
    page = await acmeAt(ticket, {shows: 'Conversation'});
    addFiles(await page.see<HTMLInputElement>('input[type=file]'), new File(['x'], 'notes.txt', {type: 'text/plain'}));
    await isSaid('Ready to send', 'status');
  });
  test('status: that a file is refused, and why', async () => {
    page = await acmeAt(ticket, {shows: 'Conversation'});
    addFiles(
      await page.see<HTMLInputElement>('input[type=file]'),
      new File(['x'], 'tool.exe', {type: 'application/x-msdownload'}),
    );
    await isSaid(/^This kind of file is not allowed/, 'status');
  });
  test('progress: a file on its way has a bar with a name', async () => {
    page = await acmeAt(ticket, {shows: 'Conversation'});
    page.line.hold(/POST/);
    addFiles(await page.see<HTMLInputElement>('input[type=file]'), new File(['x'], 'notes.txt', {type: 'text/plain'}));
    expect((await page.see('progress')).getAttribute('aria-label')).to.equal('Uploading notes.txt');
  });
  test('alert: that the list did not load, and what to do', async () => {
    page = await acmeAt('/tickets', {
      shows: 'We could not load this',
      before: ({line}) => line.trouble(/GET \/tickets/, 'unavailable', Infinity),
    });
    await isSaid(/^We could not load this The help desk does not answer .* Try again/, 'alert');
  });
  test('alert: that a ticket cannot be found; the way back has the focus', async () => {
    page = await acmeAt('/tickets', {shows: 'Battery swollen'});
    page.element.navigate('/tickets/no-such-ticket');
    await isSaid(/^We cannot find this ticket/, 'alert');
    await page.hasFocus('the way back', element => textOf(element) === 'All tickets');
  });
  test('alert: that there is no such page; the way back has the focus', async () => {
    page = await acmeAt('/tickets', {shows: 'Battery swollen'});
    location.hash = '#/portico/nowhere';
    await isSaid(/^There is no such page here/, 'alert');
    await page.hasFocus('the way back', element => textOf(element) === 'All tickets');
  });
  test('alert: that a reply was not sent, with the ways to go on', async () => {
    page = await acmeAt(ticket, {shows: 'Conversation'});
    page.line.trouble(/POST/, 'no-connection', Infinity);
    type(await page.see<HTMLTextAreaElement>('textarea'), 'It is not.');
    await press(await page.named('Send reply'), 'Enter', () => page.line.count(/replies/) > 0);
    await isSaid(/^We could not send your reply.* Try again Change it/, 'alert');
  });
  test('alert: "Change it" brings the reply back and puts the cursor into it', async () => {
    page = await acmeAt(ticket, {shows: 'Conversation'});
    page.line.trouble(/POST/, 'no-connection', Infinity);
    const field = await page.see<HTMLTextAreaElement>('textarea');
    type(field, 'It is not.');
    await press(await page.named('Send reply'), 'Enter', () => page.line.count(/replies/) > 0);
    await press(await page.named('Change it'), 'Enter', () => field.value === 'It is not.');
    await page.hasFocus('the field', element => element === field);
  });
  test('alert: that an empty reply cannot be sent; the field describes it and has the focus', async () => {
    page = await acmeAt(ticket, {shows: 'Conversation'});
    await press(await page.named('Send reply'), 'Enter', () => roleOf(/^Write something/).length > 0);
    const field = focused() as HTMLElement;
    expect([field.localName, field.getAttribute('aria-invalid')]).to.deep.equal(['textarea', 'true']);
    expect(descriptionOf(field)).to.equal('Write something or attach a file first.');
  });
  test('alert: that an address is nobody’s, at its field', async () => {
    page = await acmeAt(ticket, {shows: 'Add a colleague'});
    await press(await page.named('Add a colleague'), 'Enter', () => focused()!.localName === 'input');
    const field = focused() as HTMLInputElement;
    type(field, 'nobody@northwind.example');
    await press(field, 'Enter', () => field.getAttribute('aria-invalid') === 'true');
    await isSaid(/^We know no colleague/, 'alert');
    expect(descriptionOf(field)).to.match(/^We know no colleague/);
  });
  test('alert: that the session will end, now and then; the time that counts down is not read out', async () => {
    page = await acmeAt('/tickets', {shows: 'Battery swollen'});
    const session = Object.values(page.portal.world.sessions)[0]!;
    session.activeAt = new Date(Date.parse(session.activeAt) - 58.5 * 60_000).toISOString();
    await page.store.session.restore();
    await isSaid('You will be signed out in 2 minutes', 'alert');
    expect(roleOf(/^You will be signed out in 1:/)).to.deep.equal(['timer']);
  });
  test('alert: "Stay signed in" leaves the focus at the beginning of the portal', async () => {
    page = await acmeAt('/tickets', {shows: 'Battery swollen'});
    const session = Object.values(page.portal.world.sessions)[0]!;
    session.activeAt = new Date(Date.parse(session.activeAt) - 58.5 * 60_000).toISOString();
    await page.store.session.restore();
    await press(await page.named('Stay signed in'), 'Enter', () => page.all('[part~="stay"]').length === 0);
    await page.hasFocus('the portal’s name', element => element.matches('[part~="name"]'));
  });
  test('alert: "Try again" leaves the focus near when it succeeds', async () => {
    page = await acmeAt(ticket, {
      shows: 'We could not load this',
      before: ({line}) => line.trouble(/GET \/tickets\//, 'unavailable', 9),
    });
    page.line.trouble(/never/, 'unavailable');
    await press(await page.named('Try again'), 'Enter', () => page.all('[part~="retry"]').length === 0);
    await page.hasFocus('something of the page', element => element !== document.body && element.isConnected);
  });
});
