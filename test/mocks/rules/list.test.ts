import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {mockBackend} from '../../support/mock-backend.js';

const day = (n: number): string => `2026-11-${String(n).padStart(2, '0')}T08:00:00Z`;

/** Twelve tickets of Anna's, `t1` the oldest; every third is closed. */
function twelve(settings = {}) {
  const backend = mockBackend(settings);
  for (let n = 1; n <= 12; n += 1) {
    const closed = n % 3 === 0;
    const subject = `Scanner ${n}`;
    backend.build.ticket({
      id: `t${n}`,
      contacts: ['anna'],
      at: day(n),
      subject,
      closed,
      stageChangedAt: null,
      messages: [{at: day(n)}],
    });
    backend.build.world.tickets[`t${n}`]!.stageChangedAt = null;
  }
  return backend;
}

describe('the list', () => {
  it('R40 all tickets, open and closed, newest activity first, whatever was created first', async () => {
    const {signIn, portal} = twelve();
    portal.desk.reply('t3', {agentId: 'mia', text: 'News'});
    const ids = await (await signIn('anna')).ids();
    assert.deepEqual(ids, ['t3', 't12', 't11', 't10', 't9', 't8', 't7', 't6', 't5', 't4', 't2', 't1']);
  });

  it('R40 search, filter and sort work over all pages', async () => {
    const {signIn} = twelve();
    const anna = await signIn('anna');
    const first = await anna.list('limit=2&sort=createdAt&order=asc&status=closed&search=scanner');
    assert.deepEqual([first.items.map(({id}) => id), first.total], [['t3', 't6'], 4]);
    const second = await anna.list(`limit=2&sort=createdAt&order=asc&status=closed&search=scanner&cursor=${first.nextCursor}`);
    assert.deepEqual([second.items.map(({id}) => id), second.total, second.nextCursor], [['t9', 't12'], 4, null]);
  });

  it('R40 no row repeats or is lost when tickets come in and go between pages', async () => {
    const {build, signIn, portal} = twelve();
    const anna = await signIn('anna');
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof anna.list>> = await anna.list(`limit=5${cursor === null ? '' : `&cursor=${cursor}`}`);
      seen.push(...page.items.map(({id}) => id));
      cursor = page.nextCursor;
      build.ticket({contacts: ['anna'], at: '2026-11-20T09:00:00Z'});
      // The last row of the page that was read goes away.
      portal.world.tickets[seen.at(-1)!]!.contactIds = [];
    } while (cursor !== null);
    assert.deepEqual(seen, ['t12', 't11', 't10', 't9', 't8', 't7', 't6', 't5', 't4', 't3', 't2', 't1']);
  });

  it('R40 a cursor of another question, view or person, or changed by hand, is invalid', async () => {
    const {build, signIn} = twelve({ticketAccess: {kind: 'company'}});
    for (let n = 0; n < 3; n += 1) build.ticket({contacts: ['ben']});
    const anna = await signIn('anna');
    const ben = await signIn('ben');
    const cursor = (await anna.list('limit=2')).nextCursor!;
    const decoded = Buffer.from(cursor, 'base64url').toString();
    const changed = Buffer.from(decoded.replace(/t\d+/, 't2')).toString('base64url');
    const refused = [
      await anna.send('GET', `/tickets?search=x&cursor=${cursor}`),
      await anna.send('GET', `/tickets?sort=subject&cursor=${cursor}`),
      await anna.send('GET', `/tickets?scope=company:northwind&cursor=${cursor}`),
      await anna.send('GET', `/tickets?status=open&cursor=${cursor}`),
      await ben.send('GET', `/tickets?cursor=${cursor}`),
      await anna.send('GET', `/tickets?cursor=${changed}`),
      await anna.send('GET', '/tickets?cursor=nonsense'),
      await anna.send('GET', '/tickets?cursor=%00'),
    ];
    for (const answer of refused) {
      assert.deepEqual(answer.problem(), {code: 'invalid', fields: [{field: 'cursor', problem: 'format'}]});
    }
    assert.notEqual(changed, cursor);
    assert.equal((await anna.send('GET', `/tickets?limit=7&cursor=${cursor}`)).status, 200);
  });

  it('R40 sorts by each column, in both directions, with empty cells last', async () => {
    const {build, signIn} = mockBackend({ticketAccess: {kind: 'company'}});
    build.agent({id: 'abel', name: 'Abel Agent'});
    build.ticket({id: 'a', subject: 'Item 10', contacts: ['anna'], owner: 'mia', at: day(1)});
    build.ticket({id: 'b', subject: 'item 9', contacts: ['ben'], owner: 'abel', at: day(2), closed: true});
    build.ticket({id: 'c', subject: 'Älypuhelin', contacts: ['anna'], requester: null, companies: ['northwind'], at: day(3)});
    const anna = await signIn('anna');
    const sorted = (sort: string, order: string) => anna.ids(`scope=company:northwind&sort=${sort}&order=${order}`);
    assert.deepEqual(await sorted('subject', 'asc'), ['c', 'b', 'a']);
    assert.deepEqual(await sorted('subject', 'desc'), ['a', 'b', 'c']);
    assert.deepEqual(await sorted('owner', 'asc'), ['b', 'a', 'c']);
    assert.deepEqual(await sorted('owner', 'desc'), ['a', 'b', 'c']);
    assert.deepEqual(await sorted('requester', 'asc'), ['a', 'b', 'c']);
    assert.deepEqual(await sorted('requester', 'desc'), ['b', 'a', 'c']);
    assert.deepEqual(await sorted('createdAt', 'asc'), ['a', 'b', 'c']);
    assert.deepEqual((await sorted('status', 'asc')).at(-1), 'b');
    assert.deepEqual((await sorted('status', 'desc'))[0], 'b');
  });

  it('R40 filters by owner, requester and dates', async () => {
    const {build, signIn} = twelve({ticketAccess: {kind: 'company'}});
    build.ticket({id: 'bens', contacts: ['ben'], owner: 'mia', at: day(13)});
    const anna = await signIn('anna');
    const of = (query: string) => anna.ids(`scope=company:northwind&${query}`);
    assert.deepEqual(await of('owner=Mia+Agent'), ['bens']);
    assert.deepEqual(await of('requester=Ben+Okafor&requester=Nobody'), ['bens']);
    assert.deepEqual(await of(`createdFrom=${day(12)}`), ['bens', 't12']);
    assert.deepEqual(await of(`createdTo=${day(2)}`), ['t2', 't1']);
    assert.deepEqual(await of(`activityFrom=${encodeURIComponent('2026-11-11T10:00:00+02:00')}&activityTo=${day(11)}`), ['t11']);
    assert.equal((await anna.send('GET', '/tickets?createdFrom=yesterday')).status, 422);
    assert.equal((await anna.send('GET', '/tickets?limit=101')).status, 422);
    assert.equal((await anna.send('GET', '/tickets?unread=no')).status, 422);
  });

  it('R40 search wants all words, in subject or visible messages, whatever case and accents', async () => {
    const {build, signIn} = mockBackend();
    build.ticket({id: 'a', subject: 'Tulostin Hämeenlinnassa', contacts: ['anna'], messages: [{text: 'Label 42 is torn.'}]});
    build.ticket({
      id: 'b',
      subject: 'Tulostin',
      contacts: ['anna'],
      messages: [{text: 'secret word', internal: true, from: 'mia'}],
    });
    const anna = await signIn('anna');
    const search = (text: string) => anna.ids(`search=${encodeURIComponent(text)}`);
    assert.deepEqual(await search('hameenlinna TORN'), ['a']);
    assert.deepEqual(await search('tulostin torn nothing'), []);
    assert.deepEqual(await search('secret'), []);
    assert.deepEqual((await search('  ')).length, 2);
    assert.deepEqual(await search('#1002'), ['b']);
  });

  it('X3 the snippet is of a visible message and marks the matches in it', async () => {
    const {build, signIn} = mockBackend();
    const text = `${'😀 Before all else. '.repeat(12)}The Café printer 😀 jams, the CAFÉ one. ${'And so on. '.repeat(30)}`;
    build.ticket({
      id: 'a',
      subject: 'Jam',
      contacts: ['anna'],
      messages: [{text}, {text: 'cafe internal', internal: true, from: 'mia'}],
    });
    const anna = await signIn('anna');
    const [row] = (await anna.list('search=cafe')).items;
    const {text: part, matches} = row!.snippet!;
    assert.deepEqual(
      matches.map(([from, to]) => part.slice(from, to)),
      ['Café', 'CAFÉ'],
    );
    assert.ok(part.length <= 170 && part.isWellFormed() && text.includes(part));
    assert.equal((await anna.list('search=jam')).items[0]!.snippet, undefined);
  });

  it('R42 status is open or closed, and the stage with its full name where stages are shown', async () => {
    const {build, signIn, change} = mockBackend();
    build.ticket({id: 'a', contacts: ['anna'], stage: 'waiting'});
    build.ticket({id: 'b', contacts: ['anna'], pipeline: 'orders', stage: 'cancelled'});
    const anna = await signIn('anna');
    const page = await anna.list();
    assert.deepEqual(
      page.items.map(({status}) => status).toSorted((x, y) => (x.state < y.state ? 1 : -1)),
      [{state: 'open'}, {state: 'closed'}],
    );
    assert.deepEqual(page.statuses, [
      {value: 'open', state: 'open'},
      {value: 'closed', state: 'closed'},
    ]);

    change({statusDisplay: 'stages'});
    const {statuses} = await anna.list();
    assert.deepEqual(
      statuses.map(({stage}) => stage?.label),
      ['New', 'Waiting on us', 'Placed', 'Solved', 'Delivered', 'Cancelled'],
    );
    assert.deepEqual((await anna.ticket('a')).status, {state: 'open', stage: {id: 'waiting', label: 'Waiting on us'}});
    for (const {value, stage} of statuses) {
      const found = (await anna.list(`status=${encodeURIComponent(value)}`)).items;
      assert.deepEqual(
        found.map(({status}) => status.stage?.label),
        stage?.label === 'Waiting on us' || stage?.label === 'Cancelled' ? [stage.label] : [],
      );
    }
  });

  it('R42 R7 where stages are not shown, no filter tells which one a ticket is in', async () => {
    const {build, signIn} = mockBackend();
    build.ticket({id: 't', contacts: ['anna'], stage: 'waiting'});
    const anna = await signIn('anna');
    assert.deepEqual(await anna.ids('status=open'), ['t']);
    for (const label of ['Waiting on us', 'New']) {
      assert.deepEqual(await anna.ids(`status=${encodeURIComponent(`open:${label}`)}`), []);
    }
  });

  it('R7 the status filter names no stage of a pipeline that only invisible tickets are in', async () => {
    const {build, signIn} = mockBackend({statusDisplay: 'stages'});
    build.ticket({contacts: ['anna']});
    build.ticket({contacts: ['ben'], pipeline: 'orders'});
    const {statuses} = await (await signIn('anna')).list();
    assert.deepEqual(
      statuses.map(({stage}) => stage?.id),
      ['new', 'waiting', 'solved'],
    );
  });

  it('R41 the session names the columns in the order of the settings', async () => {
    const {signIn, change} = mockBackend();
    const anna = await signIn('anna');
    assert.deepEqual((await anna.session()).columns, ['subject', 'requester', 'createdAt', 'owner', 'lastActivityAt', 'status']);
    change({columns: ['status', 'subject']});
    assert.deepEqual((await anna.session()).columns, ['status', 'subject']);
  });

  it('R43 the detail shows the properties that settings name, in the form’s words', async () => {
    const {build, signIn} = mockBackend({shownProperties: ['area', 'serial_number', 'constructor', 'missing']});
    const options = [{value: 'print', label: 'Printing'}];
    build.form({fields: [{id: 'x', kind: 'select', label: 'What is it about?', required: false, options, property: 'area'}]});
    build.ticket({id: 't', contacts: ['anna'], properties: {serial_number: 7, area: 'print', secret: 'x'}});
    assert.deepEqual((await (await signIn('anna')).ticket('t')).properties, [
      {id: 'area', label: 'What is it about?', value: 'Printing'},
      {id: 'serial_number', label: 'Serial number', value: '7'},
    ]);
  });
});
