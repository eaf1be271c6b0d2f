import assert from 'node:assert/strict';
import {beforeEach, describe, it} from 'node:test';
import {type Client, type MockBackend, mockBackend} from '../../support/mock-backend.js';

const scope = 'scope=company:northwind';

describe('a list that was read before', () => {
  let backend: MockBackend;
  let anna: Client;

  beforeEach(async () => {
    backend = mockBackend({ticketAccess: {kind: 'company'}});
    const {build} = backend;
    build.ticket({id: 'first', subject: 'Scanner', contacts: ['anna'], messages: [{id: 'question', text: 'It beeps.'}]});
    build.ticket({id: 'second', subject: 'Printer', contacts: ['ben'], messages: [{id: 'other', text: 'It jams.'}]});
    anna = await backend.signIn('anna');
    assert.deepEqual(await anna.ids(`${scope}&search=it`), ['second', 'first']);
  });

  const found = (query: string): Promise<string[]> => anna.ids(`${scope}&${query}`);

  it('R15 follows the visibility filter', async () => {
    backend.change({visibility: {all: [{property: 'subject', operator: 'is', value: 'Printer'}]}});
    assert.deepEqual(await found('search=it'), ['second']);
  });

  it('R15 follows ticket access', async () => {
    backend.change({ticketAccess: {kind: 'own'}});
    assert.deepEqual(await anna.ids('search=it'), ['first']);
    assert.equal((await anna.send('GET', `/tickets?${scope}`)).status, 404);
  });

  it('R15 follows the contact’s company', async () => {
    backend.portal.world.contacts['anna']!.primaryCompanyId = 'globex';
    assert.equal((await anna.send('GET', `/tickets?${scope}`)).status, 404);
  });

  it('R15 follows who a ticket belongs to', async () => {
    Object.assign(backend.portal.world.tickets['second']!, {companyIds: [], contactIds: ['dan']});
    assert.deepEqual(await found('search=it'), ['first']);
  });

  it('R5 follows a property that the filter asks for', async () => {
    backend.change({visibility: {all: [{property: 'secret', operator: 'is-unknown'}]}});
    backend.portal.world.tickets['second']!.properties['secret'] = 'yes';
    assert.deepEqual(await found('search=it'), ['first']);
  });

  it('R42 follows the stage', async () => {
    backend.portal.desk.setStage('first', 'solved');
    assert.deepEqual(await found('status=closed'), ['first']);
  });

  it('R7 follows a message that becomes internal, in search and order', async () => {
    backend.portal.world.messages['other']!.internal = true;
    assert.deepEqual(await found('search=jams'), []);
    const {createdAt, lastActivityAt} = (await anna.list(scope)).items.find(({id}) => id === 'second')!;
    assert.equal(lastActivityAt, createdAt);
  });

  it('R4 follows an address that is disconnected', async () => {
    backend.portal.world.inboxes['help']!.addresses = [];
    assert.deepEqual(await found('search=beeps'), []);
    assert.deepEqual(await anna.texts('first'), []);
  });

  it('X3 follows a text that is changed', async () => {
    backend.portal.world.messages['question']!.text = 'Él pita.';
    assert.deepEqual(await found('search=beeps'), []);
    assert.deepEqual(await found('search=el'), ['first']);
  });

  it('R40 follows new tickets and renamed ones', async () => {
    backend.build.ticket({id: 'third', subject: 'Scale', contacts: ['anna']});
    backend.portal.world.tickets['first']!.subject = 'Zebra';
    assert.deepEqual(await found('sort=subject'), ['second', 'third', 'first']);
  });

  it('X3 follows messages that come and go, and tickets that move up in the table', async () => {
    backend.portal.desk.reply('second', {agentId: 'mia', text: 'Which tray?'});
    assert.deepEqual(await found('search=tray'), ['second']);
    backend.portal.world.threads[backend.portal.world.tickets['second']!.threadIds[0]!]!.messageIds = ['other'];
    assert.deepEqual(await found('search=tray'), []);
    delete backend.portal.world.tickets['first'];
    assert.deepEqual([await found('search=beeps'), await found('search=jams')], [[], ['second']]);
    backend.portal.world.tickets['second']!.reference = 'REF-9';
    assert.deepEqual(await found('search=ref-9'), ['second']);
  });

  it('R15 X3 follows another world in the place of this one', async () => {
    const world = structuredClone(backend.portal.world);
    world.messages['other']!.text = 'It squeaks.';
    backend.portal.replaceWorld(world);
    assert.deepEqual([await found('search=jams'), await found('search=squeaks')], [[], ['second']]);
  });

  it('X3 folds a text anew for words with marks and without', async () => {
    backend.portal.world.messages['question']!.text = 'Sää';
    assert.deepEqual(
      [await found('search=saa'), await found('search=sää'), await found('search=sâa')],
      [['first'], ['first'], []],
    );
  });
});
