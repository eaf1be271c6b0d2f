import {assert} from '@open-wc/testing';
import {startMockPortal, type BrowserMock, type BrowserMockOptions} from '../../../mocks/handlers/browser.js';
import {openKeptPortal} from '../../../mocks/handlers/kept-portal.js';
import {indexedDbStorage} from '../../../mocks/world/indexed-db-storage.js';
import {sampleCustomers} from '../../../mocks/world/seeds/index.js';
import {bearerAuth, createHttpAdapter} from '../../../src/adapter/http/index.js';

const anna = sampleCustomers[0]!;
// Other test files may use the same origin at the same time.
const databaseName = 'portico-browser-page-test';
const backend = '/portal-api-of-browser-test';
const options: BrowserMockOptions = {backend, databaseName};
const signIn = {method: 'password', email: anna.email, password: anna.password} as const;

describe('startMockPortal', () => {
  let mock: BrowserMock;

  before(async () => {
    mock = await startMockPortal(options);
    await mock.reset();
  });
  after(async () => {
    await mock.stop();
    await indexedDbStorage(databaseName).clear();
  });

  it('answers the page’s requests and keeps what they change', async () => {
    const adapter = createHttpAdapter({backend, auth: bearerAuth()});
    await adapter.signIn(signIn);
    const {items} = await adapter.listMessages('gate-4-wifi');
    assert.equal(items[0]?.author.name, 'Anna Virtanen');
    await adapter.reply('gate-4-wifi', {text: 'Kept in the browser', uploads: []}, {idempotencyKey: 'kept-in-browser'});

    const otherTab = await openKeptPortal({databaseName, backend});
    assert.include(
      Object.values(otherTab.world().messages).map(({text}) => text),
      'Kept in the browser',
    );
  });

  it('takes files that XMLHttpRequest sends up, and gives them back', async () => {
    const adapter = createHttpAdapter({backend, auth: bearerAuth()});
    await adapter.signIn(signIn);
    const file = new File(['06:14 roam failed'], 'gate.log', {type: 'text/plain'});
    const {id, size} = await adapter.upload(file, {idempotencyKey: 'upload-in-browser'});
    assert.equal(size, file.size);
    const {message} = await adapter.reply('gate-4-wifi', {text: 'Log', uploads: [id]}, {idempotencyKey: 'reply-with-file'});
    const blob = await adapter.downloadFile(message.attachments[0]!.id);
    assert.equal(await blob.text(), '06:14 roam failed');
  });

  it('loses no write of two tabs at once', async () => {
    const tabs = await Promise.all([1, 2, 3].map(() => openKeptPortal({databaseName, backend})));
    const before = Object.keys(mock.world().outbox).length;
    await Promise.all(
      tabs.map((tab, index) =>
        tab.update(({world}) => {
          world.outbox.push({
            id: `mail-${index}`,
            to: 'a@b.example',
            subject: '',
            text: '',
            link: null,
            sentAt: '2026-11-20T09:00:00Z',
          });
        }),
      ),
    );
    await mock.fetch(new Request(`${backend}/settings`));
    assert.equal(mock.world().outbox.length, before + 3);
  });

  it('lets other requests through to the network', async () => {
    const response = await fetch('/package.json');
    assert.equal(((await response.json()) as {name: string}).name, 'portico');
  });

  it('begins anew after a reset', async () => {
    const adapter = createHttpAdapter({backend, auth: bearerAuth()});
    await adapter.signIn(signIn);
    await adapter.reply('gate-4-wifi', {text: 'Soon gone', uploads: []}, {idempotencyKey: 'soon-gone-now'});
    await mock.reset();
    assert.equal(await adapter.getSession(), null);
    assert.notInclude(
      Object.values(mock.world().messages).map(({text}) => text),
      'Soon gone',
    );
  });
});

describe('indexedDbStorage', () => {
  it('gives what is newer, until it is cleared', async () => {
    const storage = indexedDbStorage(`${databaseName}-storage`);
    const {world} = await openKeptPortal({world: 'empty', storage}).then(portal => ({world: portal.world()}));
    await storage.save({revision: 7, world});
    assert.deepEqual((await storage.load(6))?.world, world);
    assert.equal(await storage.load(7), null);
    await storage.clear();
    assert.equal(await storage.load(0), null);
  });
});
