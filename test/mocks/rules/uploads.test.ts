import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {everything, mockBackend} from '../../support/mock-backend.js';

describe('attachments', () => {
  it('R30 a refused file names file and limit: size, type, emptiness', async () => {
    const {signIn} = mockBackend({uploadLimits: {maxSize: 5, types: ['image/*', '.log', 'application/pdf']}});
    const anna = await signIn('anna');
    const large = await anna.sendFile('big.log', '123456');
    assert.deepEqual(
      [large.status, large.problem()],
      [413, {code: 'too-large', fields: [{field: 'big.log', problem: 'file-too-large', limit: 5}]}],
    );
    const wrong = await anna.sendFile('run.exe', 'x', 'application/octet-stream');
    const limit = 'image/*, .log, application/pdf';
    assert.deepEqual(
      [wrong.status, wrong.problem()],
      [415, {code: 'unsupported', fields: [{field: 'run.exe', problem: 'file-type', limit}]}],
    );
    assert.deepEqual((await anna.sendFile('none.log', '')).problem(), {
      code: 'invalid',
      fields: [{field: 'none.log', problem: 'file-empty'}],
    });
    const fine = [
      await anna.sendFile('a.LOG', '12345'),
      await anna.sendFile('b', 'x', 'image/png'),
      await anna.sendFile('c', 'x', 'Application/PDF; x=y'),
    ];
    assert.deepEqual(
      fine.map(({status}) => status),
      [201, 201, 201],
    );
  });

  it('R30 too many files are refused with the limit; drafts and text stay for another try', async () => {
    const {build, signIn} = mockBackend({uploadLimits: {maxCount: 2}});
    build.ticket({id: 't', contacts: ['anna'], messages: [{}]});
    const anna = await signIn('anna');
    const ids = await Promise.all(['a', 'b', 'c'].map(async name => (await anna.upload(name, name)).id));
    const refused = await anna.write('/tickets/t/replies', {text: 'x', uploads: ids});
    assert.deepEqual(refused.problem().fields, [{field: 'uploads', problem: 'too-many-files', limit: 2}]);
    assert.equal((await anna.reply('t', 'x', ids.slice(1))).message.attachments.length, 2);
  });

  it('R30 limits hold when the file is sent with a reply, as they are then', async () => {
    const {build, signIn, change} = mockBackend();
    build.ticket({id: 't', contacts: ['anna'], messages: [{}]});
    const anna = await signIn('anna');
    const {id} = await anna.upload('a.txt', 'four');
    change({uploadLimits: {maxSize: 3}});
    const refused = await anna.write('/tickets/t/replies', {text: 'x', uploads: [id]});
    assert.deepEqual(refused.problem().fields, [{field: id, problem: 'file-too-large', limit: 3}]);
  });

  it('R30 the draft of another contact is as unknown as one that does not exist', async () => {
    const {build, signIn, portal, wait} = mockBackend({ticketAccess: {kind: 'company'}});
    build.ticket({id: 't', contacts: ['anna'], messages: [{}]});
    const [anna, ben] = [await signIn('anna'), await signIn('ben')];
    const {id} = await ben.upload('b.txt', 'of Ben');
    for (const uploads of [[id], ['nowhere'], ['__proto__']]) {
      const refused = await anna.write('/tickets/t/replies', {text: 'x', uploads});
      assert.deepEqual(refused.problem(), {code: 'invalid', fields: [{field: uploads[0], problem: 'unknown'}]});
    }
    assert.deepEqual(
      everything(await anna.send('DELETE', `/uploads/${id}`)),
      everything(await anna.send('DELETE', '/uploads/nowhere')),
    );
    assert.ok(portal.world.uploads[id]);
    assert.equal((await ben.send('DELETE', `/uploads/${id}`)).status, 204);
    assert.equal((await ben.send('DELETE', `/uploads/${id}`)).status, 404);
    const own = await anna.upload('a.txt', 'a');
    wait(19);
    await anna.session();
    portal.world.uploads[own.id]!.expiresAt = '2026-11-20T12:18:00Z';
    assert.equal((await anna.write('/tickets/t/replies', {text: 'x', uploads: [own.id]})).status, 422);
  });

  it('R30 a file is readable by whoever reads its ticket, and by nobody else', async () => {
    const {build, signIn} = mockBackend({ticketAccess: {kind: 'company'}});
    build.ticket({id: 't', contacts: ['anna'], messages: [{files: [{id: 'f', name: 'a.txt', content: 'hello'}]}]});
    const [ben, carla] = [await signIn('ben'), await signIn('carla')];
    assert.equal((await ben.send('GET', '/files/f')).text, 'hello');
    assert.deepEqual(everything(await carla.send('GET', '/files/f')), everything(await carla.send('GET', '/files/nowhere')));
  });

  it('R30 a file is a download that runs nothing, whatever it says it is', async () => {
    const {build, signIn} = mockBackend();
    const files = [
      {id: 'page', name: 'x";\r\n/ä(1).html', type: 'text/html', content: '<script>'},
      {id: 'picture', name: 'p.png', type: 'image/png', content: 'png'},
      {id: 'drawing', name: 'd.svg', type: 'image/svg+xml', content: '<svg>'},
    ];
    build.ticket({contacts: ['anna'], messages: [{files}]});
    const anna = await signIn('anna');
    const headers = async (id: string) => (await anna.send('GET', `/files/${id}`)).headers;
    const page = await headers('page');
    assert.equal(page.get('content-type'), 'application/octet-stream');
    assert.equal(page.get('content-disposition'), "attachment; filename*=UTF-8''x%22%3B%0D%0A%2F%C3%A4%281%29.html");
    assert.equal(page.get('content-security-policy'), 'sandbox');
    assert.equal(page.get('x-content-type-options'), 'nosniff');
    assert.equal((await headers('picture')).get('content-type'), 'image/png');
    assert.equal((await headers('drawing')).get('content-type'), 'application/octet-stream');
  });

  it('R30 a file that was taken off its message is gone, though its id is known', async () => {
    const {build, signIn, portal} = mockBackend();
    build.ticket({id: 't', contacts: ['anna'], messages: [{id: 'm', files: [{id: 'f', name: 'a.txt', content: 'a'}]}]});
    const anna = await signIn('anna');
    assert.equal((await anna.send('GET', '/files/f')).status, 200);
    portal.world.messages['m']!.fileIds = [];
    assert.equal((await anna.send('GET', '/files/f')).status, 404);
  });

  it('R30 R13 a file goes where its message goes: with the thread to another ticket, and out of sight', async () => {
    const {build, signIn, portal} = mockBackend();
    const files = [{id: 'f', name: 'a.txt', content: 'a'}];
    build.ticket({id: 'annas', contacts: ['anna'], threads: [{id: 'moved', messages: [{files}]}]});
    build.ticket({id: 'bens', contacts: ['ben']});
    const [anna, ben] = [await signIn('anna'), await signIn('ben')];
    const {threads, tickets} = portal.world;
    assert.deepEqual([(await anna.send('GET', '/files/f')).status, (await ben.send('GET', '/files/f')).status], [200, 404]);
    Object.assign(threads['moved']!, {ticketId: 'bens'});
    tickets['bens']!.threadIds.push('moved');
    assert.deepEqual([(await anna.send('GET', '/files/f')).status, (await ben.send('GET', '/files/f')).status], [404, 200]);
    Object.assign(threads['moved']!, {ticketId: null});
    assert.deepEqual([(await anna.send('GET', '/files/f')).status, (await ben.send('GET', '/files/f')).status], [404, 404]);
  });

  it('R30 a file that is missing from its message is passed over, and the others are there', async () => {
    const {build, signIn, portal} = mockBackend();
    const files = ['a', 'b'].map(id => ({id, name: `${id}.txt`, content: id}));
    build.ticket({id: 't', contacts: ['anna'], messages: [{files}]});
    delete portal.world.files['a'];
    const {items} = await (await signIn('anna')).messages('t');
    assert.deepEqual(
      items[0]!.attachments.map(({id}) => id),
      ['b'],
    );
  });

  it('R30 the name of an upload is a name and no path', async () => {
    const {signIn} = mockBackend();
    const anna = await signIn('anna');
    const named = async (disposition: string) => {
      const headers = {'content-disposition': disposition, 'idempotency-key': `key-${disposition}`.replace(/[^\x20-\x7e]/g, '')};
      return (await anna.send('POST', '/uploads', new Uint8Array([1]), headers)).json<{name: string}>().name;
    };
    assert.equal(await named("attachment; filename=plain.txt; filename*=UTF-8''%C3%A4.txt"), 'ä.txt');
    assert.equal(await named('attachment; filename="a \\"b\\".txt"'), 'a "b".txt');
    assert.equal(await named("attachment; filename*=UTF-8''..%2F..%2Fetc%2Fpasswd"), 'passwd');
    assert.equal(await named("attachment; filename*=UTF-8''C%3A%5Cx%00.txt"), 'x.txt');
    assert.equal(await named("attachment; filename*=UTF-8''%FF"), 'file');
    assert.equal(await named('attachment; filename=..'), 'file');
  });
});
