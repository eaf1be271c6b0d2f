import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {type Client, mockBackend} from '../../support/mock-backend.js';

/** A ticket whose messages say these things. */
async function withMessages(...texts: string[]): Promise<Client> {
  const {build, signIn} = mockBackend();
  build.ticket({id: 't', subject: 'Ticket', contacts: ['anna'], messages: texts.map(text => ({text}))});
  return signIn('anna');
}

const found = async (client: Client, search: string): Promise<boolean> =>
  (await client.ids(`search=${encodeURIComponent(search)}`)).length === 1;

/** The marked parts of the snippet. */
async function marked(client: Client, search: string): Promise<string[]> {
  const {snippet} = (await client.list(`search=${encodeURIComponent(search)}`)).items[0]!;
  return snippet!.matches.map(([from, to]) => snippet!.text.slice(from, to));
}

describe('search', () => {
  it('X3 folds case as Unicode does', async () => {
    const client = await withMessages('Die Straße ist ΟΔΟΣ, or οδός; İstanbul; the ﬁle');
    for (const search of ['STRASSE', 'strasse', 'straße', 'οδος', 'ΟΔΌΣ', 'istanbul', 'FILE'])
      assert.ok(await found(client, search), search);
    assert.deepEqual(await marked(client, 'strasse'), ['Straße']);
    assert.deepEqual(await marked(client, 'file'), ['ﬁle']);
  });

  it('X3 a word without diacritics finds those with them; one with them wants them', async () => {
    const client = await withMessages('Sää on kaunis, but saa is not');
    assert.deepEqual(await marked(client, 'saa'), ['Sää', 'saa']);
    assert.deepEqual(await marked(client, 'sää'), ['Sää']);
    assert.deepEqual(await marked(client, 'SA\u0308A\u0308'), ['Sää']);
    assert.equal(await found(client, 'käunis'), false);
  });

  it('X3 the snippet keeps the text as it was written, composed or not', async () => {
    const client = await withMessages('The Cafe\u0301 is closed');
    assert.deepEqual(await marked(client, 'café'), ['Cafe\u0301']);
    assert.deepEqual(await marked(client, 'cafe'), ['Cafe\u0301']);
  });

  it('X3 all words must occur, each anywhere in subject or visible messages', async () => {
    const client = await withMessages('The lamp flickers', 'since Tuesday');
    assert.ok(await found(client, 'tuesday  LAMP ticket'));
    assert.equal(await found(client, 'lamp wednesday'), false);
  });

  it('X3 the snippet is the newest message with a word that the subject has not, and marks every word in it', async () => {
    const client = await withMessages('lamp old', 'the lamp of the ticket, a lamp', 'nothing');
    assert.deepEqual(await marked(client, 'lamp ticket'), ['lamp', 'ticket', 'lamp']);
  });

  it('X3 right-to-left and scripts with marks of their own', async () => {
    const client = await withMessages('الطَّابِعة لا تعمل', 'प्रिंटर की बैटरी');
    assert.deepEqual(await marked(client, 'الطابعة'), ['الطَّابِعة']);
    assert.deepEqual(await marked(client, 'बैटरी'), ['बैटरी']);
    assert.equal(await found(client, 'बाटरी'), false);
  });

  it('X3 R7 nothing is found in what does not show: notes, other channels, unconnected mail, a second thread, hidden tickets', async () => {
    const {build, portal, signIn} = mockBackend({visibility: {all: [{property: 'hidden', operator: 'is-unknown'}]}});
    const thread = (text: string) => ({messages: [{text}]});
    build.ticket({
      id: 't',
      contacts: ['anna'],
      threads: [
        {
          messages: [
            {text: 'visible'},
            {text: 'pangolin', internal: true, from: 'mia'},
            {text: 'pangolin', channel: 'sms'},
            {text: 'pangolin', teamAddress: 'boss@elsewhere.example'},
          ],
        },
        thread('pangolin'),
      ],
      properties: {pangolin: 'pangolin'},
    });
    build.ticket({
      id: 'hidden',
      contacts: ['anna'],
      properties: {hidden: 'yes'},
      subject: 'pangolin',
      messages: [{text: 'pangolin'}],
    });
    build.ticket({id: 'bens', contacts: ['ben'], subject: 'pangolin', messages: [{text: 'pangolin'}]});
    portal.desk.note('t', {agentId: 'mia', text: 'pangolin'});
    const page = await (await signIn('anna')).list('search=pangolin');
    assert.deepEqual([page.items, page.total], [[], 0]);
  });
});
