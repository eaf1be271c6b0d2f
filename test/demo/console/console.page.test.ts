import {expect, fixture, html} from '@open-wc/testing';
import type {TemplateResult} from 'lit';
import '../../../demo/console/faults.element.js';
import '../../../demo/console/link.element.js';
import {RequestLog} from '../../../demo/console/request-log.js';
import '../../../demo/console/requests.element.js';
import {SharedClock} from '../../../demo/console/shared-clock.js';
import '../../../demo/console/why.element.js';
import '../../../demo/console/world.element.js';
import type {Testbed} from '../../../demo/mock.js';
import {FaultPlan, memoryStorage, sampleCustomers, startMockPortal, type BrowserMock} from '../../../mocks/index.js';
import {bearerAuth, createHttpAdapter} from '../../../src/adapter/http/index.js';
import {choose, type} from '../../support/page/act.js';
import {all, eventually, find, saying, textOf} from '../../support/page/look.js';

const anna = sampleCustomers[0]!;
const backend = '/portal-api-of-console-test';

describe('the tester’s console', () => {
  let mock: BrowserMock;
  let testbed: Testbed;
  const adapter = createHttpAdapter({backend, auth: bearerAuth()});

  before(async () => {
    localStorage.clear();
    const [clock, faults, log] = [new SharedClock(), new FaultPlan(), new RequestLog()];
    const databaseName = 'portico-console-test';
    mock = await startMockPortal({
      backend,
      databaseName,
      storage: memoryStorage(),
      now: clock.now,
      faults,
      onRequest: log.add,
    });
    testbed = {mock, world: 'acme', clock, faults, log, asked: {faults: []}};
    await adapter.signIn({method: 'password', email: anna.email, password: anna.password});
  });
  after(() => mock.stop());
  beforeEach(() => {
    testbed.faults.clear();
    testbed.log.clear();
    testbed.clock.reset();
  });

  const show = (content: TemplateResult) => fixture(content);
  const press = (root: Element, name: string) =>
    all(root, 'button')
      .find(each => textOf(each) === name)!
      .click();
  /** Code of the error that a call ends with. */
  const codeOf = (call: Promise<unknown>) =>
    call.then(
      () => 'no error',
      (error: unknown) => (error as {code?: string}).code,
    );
  const texts = () => Object.values(mock.world().messages).map(({text}) => text);

  describe('faults', () => {
    const faults = () => show(html`<console-faults .testbed=${testbed}></console-faults>`);

    it('lets the next requests of one operation fail, and counts them down', async () => {
      const console = await faults();
      choose(find<HTMLSelectElement>(console, '[name="kind"]')!, 'refuse:forbidden');
      choose(find<HTMLSelectElement>(console, '[name="operation"]')!, 'getTicket');
      type(find<HTMLInputElement>(console, '[name="times"]')!, '2');
      press(console, 'Add');
      await saying(console, 'the next 2 requests of getTicket');
      await expect(console).to.be.accessible();
      expect(await codeOf(adapter.getTicket('gate-4-wifi'))).to.equal('forbidden');
      await saying(console, 'the next request of getTicket');
      await adapter.listTickets({});
      expect(await codeOf(adapter.getTicket('gate-4-wifi'))).to.equal('forbidden');
      expect(await codeOf(adapter.getTicket('gate-4-wifi'))).to.equal('no error');
    });

    it('is offline until it is not', async () => {
      const console = await faults();
      const offline = find<HTMLInputElement>(console, '[type="checkbox"]')!;
      offline.click();
      expect(await codeOf(adapter.reply('gate-4-wifi', {text: 'Never', uploads: []}, {idempotencyKey: 'offline-1'}))).to.equal(
        'network',
      );
      expect(texts()).not.to.include('Never');
      offline.click();
      expect(await codeOf(adapter.listTickets({}))).to.equal('no error');
    });

    it('R29 loses an answer after its effect; the same key has no other', async () => {
      testbed.faults.add({kind: 'drop-answer', operation: 'createReply', times: 9});
      const send = () => adapter.reply('gate-4-wifi', {text: 'Once', uploads: []}, {idempotencyKey: 'lost-answer'});
      expect(await codeOf(send())).to.equal('network');
      expect(texts()).to.include('Once');
      testbed.faults.clear();
      expect(await codeOf(send())).to.equal('no error');
      expect(texts().filter(text => text === 'Once')).to.have.length(1);
    });

    it('cuts an answer in half, which is an error and never half a ticket', async () => {
      testbed.faults.add({kind: 'truncate', operation: 'getTicket', times: 9});
      expect(await codeOf(adapter.getTicket('gate-4-wifi'))).to.be.oneOf(['network', 'contract']);
    });

    it('delays everything', async () => {
      const console = await faults();
      choose(find<HTMLSelectElement>(console, 'select')!, '300');
      const start = performance.now();
      await adapter.listTickets({});
      expect(performance.now() - start).to.be.at.least(290);
      choose(find<HTMLSelectElement>(console, 'select')!, '0');
      expect(testbed.faults.waiting).to.deep.equal([]);
    });
  });

  it('logs requests, newest first, with the rule of a refusal and no password', async () => {
    const console = await show(html`<console-requests .testbed=${testbed}></console-requests>`);
    await adapter.listTickets({});
    await codeOf(adapter.getTicket('no-such-ticket'));
    await codeOf(adapter.signIn({method: 'password', email: anna.email, password: 'wrong but secret'}));
    await saying(console, 'credentials');
    const lines = all(console, 'li').map(textOf);
    expect(lines.map(line => line.split(' ')[0])).to.deep.equal(['createSession', 'getTicket', 'listTickets']);
    expect(lines[1]).to.match(/404 .*not-found · R13/);
    expect(lines[0]).to.contain('R66');
    expect(console.shadowRoot!.innerHTML).not.to.contain('secret');
    await expect(console).to.be.accessible();
  });

  it('X1 says why, each step with its rule', async () => {
    const console = await show(html`<console-why .testbed=${testbed}></console-why>`);
    choose(find<HTMLSelectElement>(console, '[name="contact"]')!, 'tom');
    type(find<HTMLInputElement>(console, '[name="ticket"]')!, 'gate-4-wifi');
    press(console, 'Why?');
    await saying(console, 'Does not see the ticket');
    expect(all(console, 'li').length).to.be.greaterThan(2);
    for (const step of all(console, 'li')) expect(textOf(step)).to.match(/^[RX]\d+ /);
    choose(find<HTMLSelectElement>(console, '[name="contact"]')!, 'anna');
    press(console, 'Why?');
    await saying(console, 'Sees the ticket');
    await saying(console, /Reply ?: allowed/);
    await expect(console).to.be.accessible();
  });

  it('R67 moves the clock to past the time-out, and back', async () => {
    const console = await show(html`<console-world .testbed=${testbed}></console-world>`);
    press(console, '+1 hour');
    press(console, '+5 minutes');
    await saying(console, '65 minutes ahead');
    expect(await adapter.getSession()).to.equal(null);
    await expect(console).to.be.accessible();
    press(console, 'Back to now');
    expect(testbed.clock.offset).to.equal(0);
    const other = new SharedClock();
    testbed.clock.travel(60_000);
    expect(new SharedClock().offset).to.equal(60_000);
    expect(other.offset).to.equal(0);
  });

  it('copies a link that reproduces the state', async () => {
    testbed.faults.add({kind: 'reset', times: Infinity});
    testbed.clock.travel(5 * 60_000);
    const copied: string[] = [];
    const before = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
    Object.defineProperty(navigator, 'clipboard', {
      value: {writeText: async (text: string) => void copied.push(text)},
      configurable: true,
    });
    const console = await show(html`<console-link .testbed=${testbed}></console-link>`);
    press(console, 'Copy a link to this state');
    await eventually('a copy', () => copied.length > 0);
    if (before) Object.defineProperty(navigator, 'clipboard', before);
    else Reflect.deleteProperty(navigator, 'clipboard');
    expect(new URL(copied[0]!).search).to.equal('?world=acme&fault=reset*all&clock=5');
  });
});
