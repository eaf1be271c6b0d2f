import {expect, fixture, html} from '@open-wc/testing';
import {createMockFetch, openKeptPortal, memoryStorage, sampleCustomers, type KeptPortal} from '../../../mocks/index.js';
import {bearerAuth, createHttpAdapter} from '../../../src/adapter/http/index.js';
import '../../../demo/desk/desk.element.js';
import {DeskModel} from '../../../demo/desk/desk-model.js';
import type {DemoDesk} from '../../../demo/desk/desk.element.js';
import {choose, type} from '../../support/page/act.js';
import {all, eventually, find, saying, seen, textOf} from '../../support/page/look.js';
import {onDeskPage} from '../on-desk-page.js';

let count = 0;

async function openDesk(hash = ''): Promise<{desk: DemoDesk; mock: KeptPortal; model: DeskModel}> {
  localStorage.clear();
  location.hash = hash;
  const mock = await openKeptPortal({storage: memoryStorage(), databaseName: `desk-test-${++count}-${Math.random()}`});
  const model = new DeskModel(mock);
  const desk = await fixture<DemoDesk>(html`<demo-desk .model=${model}></demo-desk>`);
  return {desk, mock, model};
}

const openTicket = async (id: string) => {
  const opened = await openDesk(`#/helpdesk/ticket/${id}`);
  const record = await seen(opened.desk, 'desk-record');
  await seen(record, 'desk-composer');
  return {...opened, record, ticket: () => opened.mock.world().tickets[id]!};
};

const button = (root: Element, name: string) =>
  eventually(`button ${name}`, () => all(root, 'button').find(each => textOf(each) === name));
const field = <Field extends HTMLElement>(root: Element, selector: string) => find<Field>(root, selector)!;

/** Receives a message through the dialog. */
async function receive(desk: Element, way: string, target: string, text: string): Promise<void> {
  (await button(desk, 'Receive a message')).click();
  const dialog = await seen(desk, 'dialog[open]');
  choose(field(dialog, '[name="way"]'), way);
  choose(field(dialog, '[name="target"]'), target);
  type(field<HTMLTextAreaElement>(dialog, 'textarea'), text);
  (await button(dialog, 'Receive')).click();
  await eventually('the dialog closed', () => !find(desk, 'dialog[open]'));
}

describe('the desk', () => {
  onDeskPage();

  it('opens a line, which is unread no longer', async () => {
    const {desk} = await openDesk();
    const unread = () => all(desk, 'li.unread').length;
    const before = unread();
    expect(before).to.be.greaterThan(3);
    await expect(desk).to.be.accessible();
    all(desk, 'li.unread a')[0]!.click();
    await seen(desk, 'desk-record');
    await eventually('one unread line less', () => unread() === before - 1);
    await expect(desk).to.be.accessible();
  });

  it('changes stage and owner', async () => {
    const {record, ticket} = await openTicket('gate-4-wifi');
    const [stage, owner] = all<HTMLSelectElement>(record, '.acts select');
    choose(stage!, 'support-solved');
    await eventually('the stage', () => ticket().stageId === 'support-solved');
    choose(owner!, '');
    await eventually('no owner', () => ticket().ownerId === null);
  });

  it('R7 sets an internal note apart from what customers read', async () => {
    const {record} = await openTicket('gate-4-wifi');
    all(record, 'input[type="radio"]')[2]!.click();
    type(field<HTMLTextAreaElement>(record, 'textarea'), 'Between us.');
    (await button(record, 'Add note')).click();
    const note = await seen(record, '.message.note');
    expect(textOf(note)).to.contain('Internal note, never shown to customers').and.to.contain('Between us.');
    const look = (element: Element) => getComputedStyle(element).backgroundColor;
    expect(look(note)).not.to.equal(look(field(record, '.message.team')));
    expect(getComputedStyle(note).borderTopStyle).to.equal('dashed');
    await expect(record).to.be.accessible();
  });

  it('R6 R90 adds a second conversation, of which the card says that customers do not see it', async () => {
    const {desk, record, ticket} = await openTicket('gate-4-wifi');
    (await button(record, 'Add conversation')).click();
    await saying(record, 'Nothing written yet');
    await saying(record, 'It has no message that customers may see');
    await receive(desk, 'chat', `thread:${ticket().threadIds[1]}`, 'It began again just now.');
    await saying(record, 'It began again just now.');
    await saying(record, 'Another one is the original (R6)');
    await expect(desk).to.be.accessible();
  });

  it('R4 R3 says of each message that does not show why', async () => {
    const {desk, record, ticket} = await openTicket('gate-4-wifi');
    const thread = `thread:${ticket().threadIds[0]}`;
    await receive(desk, 'unconnected', thread, 'Written to somebody’s own address.');
    await saying(record, 'private@acme.example, not connected');
    await saying(record, '1 at an address that is not connected (R4)');
    await receive(desk, 'sms', thread, 'Gate 4 down');
    await saying(record, '1 of a channel that does not show (R3)');
    await saying(record, '4 of 6 messages show');
  });

  it('R2 opens a conversation without a ticket, for one that came by Messenger', async () => {
    const {desk} = await openDesk('#/repairs');
    await receive(desk, 'messenger', 'none', 'Do you repair pink ones?');
    const line = await eventually('its line', () => all(desk, 'li a').find(each => textOf(each).includes('pink ones')));
    expect(textOf(line)).to.contain('No ticket').and.to.contain('Messenger');
    line.click();
    await saying(desk, 'Customers see tickets only');
  });

  it('R8 files a ticket after a call, for the caller and the company', async () => {
    const {desk, mock} = await openDesk();
    (await button(desk, 'New ticket')).click();
    const dialog = await seen(desk, 'dialog[open]');
    choose(field(dialog, '[name="contact"]'), 'priya');
    type(field<HTMLInputElement>(dialog, '[name="subject"]'), 'Wants a call back');
    await eventually('the company', () => field<HTMLSelectElement>(dialog, '[name="company"]').value === 'bluepine');
    await expect(dialog).to.be.accessible();
    (await button(dialog, 'Create ticket')).click();
    await saying(await seen(desk, 'desk-record'), 'Customers see the ticket all the same (R8)');
    const ticket = Object.values(mock.world().tickets).at(-1)!;
    expect([ticket.subject, ticket.requesterId, ticket.companyIds, ticket.threadIds]).to.deep.equal([
      'Wants a call back',
      'priya',
      ['bluepine'],
      [],
    ]);
  });

  it('keeps what is being written with its ticket', async () => {
    const {record} = await openTicket('gate-4-wifi');
    const area = () => field<HTMLTextAreaElement>(record, 'textarea');
    type(area(), 'Half a sent');
    location.hash = '#/helpdesk/ticket/hostile';
    await eventually('an empty field', () => area().value === '');
    location.hash = '#/helpdesk/ticket/gate-4-wifi';
    await eventually('the words', () => area().value === 'Half a sent');
  });

  it('R10 moves a contact to another company', async () => {
    const {record, mock} = await openTicket('gate-4-wifi');
    choose(field(record, '.details li select'), 'kestrel');
    await eventually('the company', () => mock.world().contacts['anna']!.primaryCompanyId === 'kestrel');
    await saying(record, 'Kestrel Foods');
  });

  it('X8 proposes a solution', async () => {
    const {record, mock} = await openTicket('gate-4-wifi');
    all(record, 'input[type="radio"]')[1]!.click();
    type(field<HTMLTextAreaElement>(record, 'textarea'), 'Fast roaming is on now.');
    (await button(record, 'Send answer')).click();
    await saying(record, 'Fast roaming is on now.');
    const adapter = createHttpAdapter({
      backend: 'https://page.example/portal-api',
      auth: bearerAuth(),
      fetch: createMockFetch(mock),
    });
    const {email, password} = sampleCustomers[0]!;
    await adapter.signIn({method: 'password', email, password});
    expect((await adapter.getTicket('gate-4-wifi')).solution?.state).to.equal('proposed');
  });

  it('R5 sets a property that the visibility filter asks for', async () => {
    const {record, ticket} = await openTicket('gate-4-wifi');
    field<HTMLDetailsElement>(record, '.details details').open = true;
    type(field<HTMLInputElement>(record, '[name="property"]'), 'hide_from_portal');
    type(field<HTMLInputElement>(record, '[name="value"]'), 'yes');
    (await button(record, 'Set')).click();
    await eventually('the property', () => ticket().properties['hide_from_portal'] === 'yes');
    await saying(record, 'Hide from portal');
  });

  it('says why an act failed', async () => {
    const {record, mock, model} = await openTicket('gate-4-wifi');
    await mock.update(({world}) => void delete world.agents['ruth']);
    localStorage.setItem('portico-desk-agent', 'ruth');
    await model.act(desk => desk.setOwner('gate-4-wifi', 'ruth'));
    await saying(record, 'has no "ruth" in agents');
  });

  it('says that what is open is there no more', async () => {
    const {desk} = await openDesk('#/helpdesk/ticket/no-such-ticket');
    await saying(desk, 'There is no such ticket any more');
  });
});
