import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Gateway} from '../../gateway/index.js';
import {openRtLab, rtMissing, type DeskMessage, type LabCompany, type LabCustomer, type RtLab} from '../support/rt-lab.js';
import {Browser, makeGateway} from './support.js';

interface Row {
  readonly id: string;
  readonly Subject: string;
  readonly Status: string;
  readonly CustomFields: readonly {readonly name: string; readonly values: readonly string[]}[];
  readonly _hyperlinks: readonly {readonly ref: string; readonly to?: string}[];
}
interface Page {
  readonly total: number;
  readonly items: readonly Row[];
}
interface Message {
  readonly id: string;
  readonly Type: string;
  readonly Creator: {readonly id?: string; readonly RealName: string; readonly Role: string};
  readonly Parts: readonly {readonly id: string; readonly Filename: string; readonly Content?: string}[];
}
interface DeskHistory {
  readonly status: string;
  readonly requestors: readonly string[];
  readonly ccs: readonly string[];
  readonly rows: readonly {
    readonly type: string;
    readonly creator: string;
    readonly parts: readonly {readonly name: string; readonly base64: string}[];
  }[];
}

const secrets = ['SECRET-COMMENT', 'secret-note.txt', 'SECRET-FILE', 'ada.agent', '@lab.test', 'LastUpdated', 'Portico key'];

describe('the gateway, at a real RT', {skip: rtMissing}, () => {
  let lab: RtLab;
  let gateway: Gateway;
  let company: LabCompany;
  let [asker, colleague, stranger]: LabCustomer[] = [];
  let mine: Browser;
  /** Everything that the gateway answered, headers and all. */
  const traffic: string[] = [];

  const signedIn = (customer: LabCustomer) => new Browser(gateway).signIn(customer);
  const desk = <Result>(act: string, details: Record<string, unknown>) => lab.desk.act<Result>(act, details);
  const history = (ticket: string) => desk<DeskHistory>('history', {ticket});
  const activity = ({CustomFields}: Row) => CustomFields.find(({name}) => name === 'Last public activity')?.values[0] ?? '';

  before(async () => {
    lab = await openRtLab();
    const plain = makeGateway({rt: lab.url});
    gateway = {
      ...plain,
      fetch: async (request, facts) => {
        const answer = await plain.fetch(request, facts);
        const copy = answer.clone();
        traffic.push(JSON.stringify([...copy.headers]), await copy.text());
        return answer;
      },
    };
    company = await lab.company(2);
    [asker, colleague] = company.people as [LabCustomer, LabCustomer];
    [stranger] = (await lab.company(1)).people as [LabCustomer];
    mine = await signedIn(asker);
  });
  after(() => lab.close());

  /** A ticket with an answer and an internal comment that has a file. */
  async function ticketWithComment(): Promise<{id: string; answer: DeskMessage; comment: DeskMessage}> {
    const id = await lab.fileTicket(asker!, {subject: 'Cannot print'});
    const answer = await desk<DeskMessage>('reply', {as: 'agent', ticket: id, text: 'Try again'});
    const files = [{name: 'secret-note.txt', type: 'text/plain', base64: Buffer.from('SECRET-FILE').toString('base64')}];
    const comment = await desk<DeskMessage>('comment', {as: 'agent', ticket: id, text: 'SECRET-COMMENT', files});
    return {id, answer, comment};
  }

  it('tells who is signed in, with the companies', async () => {
    const {groups, idle, ...person} = await mine.read<Record<string, unknown>>('/session');
    assert.deepEqual(idle, {timeout: 3600, left: 3600});
    assert.deepEqual(person, {id: asker!.id, login: asker!.login, name: asker!.name, email: asker!.email});
    assert.deepEqual(
      (groups as {name: string}[]).map(({name}) => name),
      [company.group],
    );
  });

  it('R66 answers alike for an unknown login and a wrong password', async () => {
    const ask = async (login: string) => {
      const answer = await new Browser(gateway).ask('/session', {method: 'POST', body: {login, password: 'wrong'}});
      const {requestId: _id, ...body} = (await answer.json()) as Record<string, unknown>;
      return {status: answer.status, cookies: answer.headers.getSetCookie(), body};
    };
    assert.deepEqual(await ask(asker!.login), await ask('nobody-knows-me'));
    assert.equal((await ask(asker!.login)).status, 401);
  });

  it('lets no agent in', async () => {
    const body = {login: 'agent', password: lab.passwords.agent};
    const browser = new Browser(gateway);
    assert.equal((await browser.ask('/session', {method: 'POST', body})).status, 403);
    assert.equal(browser.cookie, '');
  });

  it('R7 internal comments are nowhere: not in the history, not by their ids, not as a file, not in dates and counts', async () => {
    const {id, comment} = await ticketWithComment();
    const before = await mine.read<Row>(`/REST/2.0/ticket/${id}`);
    const etag = (await mine.ask(`/REST/2.0/ticket/${id}`)).headers.get('etag');
    await desk('comment', {as: 'agent', ticket: id, text: 'SECRET-COMMENT again'});
    const after = await mine.ask(`/REST/2.0/ticket/${id}`, {headers: {'if-none-match': etag ?? ''}});
    assert.equal(after.status, 304, 'nothing changed that the customer may see');
    assert.ok(activity(before));
    const {items} = await mine.read<{items: Message[]}>(`/REST/2.0/ticket/${id}/history`);
    assert.deepEqual(new Set(items.map(({Type}) => Type)), new Set(['Create', 'Correspond', 'Status']));
    for (const attachment of comment.attachments) {
      const hidden = await mine.ask(`/REST/2.0/attachment/${attachment}/content`);
      const missing = await mine.ask('/REST/2.0/attachment/99999999/content');
      assert.equal(hidden.status, 404);
      assert.deepEqual(await bare(hidden), await bare(missing));
    }
    const pages = await mine.read<{items: Message[]; count: number}>(`/REST/2.0/ticket/${id}/history?per_page=2`);
    assert.equal(pages.count, 2, 'a page is full, with no gap where a comment was');
  });

  it('R46 the last activity moves with messages', async () => {
    const {id} = await ticketWithComment();
    const before = activity(await mine.read<Row>(`/REST/2.0/ticket/${id}`));
    await new Promise(resolve => setTimeout(resolve, 1100));
    await desk('reply', {as: 'agent', ticket: id, text: 'And now?'});
    assert.ok(activity(await mine.read<Row>(`/REST/2.0/ticket/${id}`)) > before);
  });

  it("R13 another company's ticket answers like one that does not exist", async () => {
    const {id, answer} = await ticketWithComment();
    const other = await signedIn(stranger!);
    const paths = [
      `/REST/2.0/ticket/${id}`,
      `/REST/2.0/ticket/${id}/history`,
      `/REST/2.0/attachment/${answer.attachments[0]}/content`,
    ];
    for (const path of paths) {
      const hidden = await other.ask(path);
      assert.equal(hidden.status, 404);
      assert.deepEqual(await bare(hidden), await bare(await other.ask(path.replace(/\d{1,8}(?!.*\d)/, '99999999'))));
    }
    const writes = [
      {path: `/REST/2.0/ticket/${id}/correspond`, method: 'POST', body: {Content: 'hello'}},
      {path: `/REST/2.0/ticket/${id}`, method: 'PUT', body: {Status: 'resolved'}},
    ];
    for (const {path, ...write} of writes) assert.equal((await other.ask(path, {...write, key: 'a-strange-key'})).status, 404);
    assert.equal((await history(id)).rows.filter(({creator}) => creator === stranger!.login).length, 0);
    const {items} = await other.read<Page>('/REST/2.0/tickets');
    assert.ok(!items.some(row => row.id === id));
  });

  it('R10 a colleague sees the ticket and replies, and is told not to close it', async () => {
    const {id} = await ticketWithComment();
    const other = await signedIn(colleague!);
    const ticket = await other.read<Row>(`/REST/2.0/ticket/${id}`);
    assert.deepEqual(
      ticket._hyperlinks.map(({ref}) => ref),
      ['correspond'],
    );
    const refused = await other.ask(`/REST/2.0/ticket/${id}`, {method: 'PUT', body: {Status: 'resolved'}, key: 'close-by-other'});
    assert.equal(refused.status, 403);
    assert.notEqual((await history(id)).status, 'resolved');
    await other.read(`/REST/2.0/ticket/${id}/correspond`, {method: 'POST', body: {Content: 'Me too'}, key: 'reply-by-other'});
    assert.ok((await history(id)).rows.some(({creator, type}) => creator === colleague!.login && type === 'Correspond'));
  });

  it('R22 the requestor closes and opens again', async () => {
    const {id} = await ticketWithComment();
    for (const Status of ['resolved', 'open']) {
      const asked = {method: 'PUT', body: {Status}, key: `status-${Status}`};
      assert.deepEqual(await mine.read(`/REST/2.0/ticket/${id}`, asked), {type: 'ticket', id, Status});
      assert.deepEqual(await mine.read(`/REST/2.0/ticket/${id}`, asked), {type: 'ticket', id, Status}, 'the same key again');
      assert.equal((await history(id)).status, Status);
    }
  });

  it('R27 a reply with files is on the desk, once, byte by byte, and can be read back', async () => {
    const {id} = await ticketWithComment();
    const bytes = crypto.getRandomValues(new Uint8Array(60_000));
    const form = () => {
      const data = new FormData();
      data.append('JSON', JSON.stringify({Content: 'Grüße, 你好 0'}));
      data.append('Attachments', new File([bytes], 'kuva "ä".bin', {type: 'application/octet-stream'}));
      data.append('Attachments', new File(['just text\r\n--x--\r\n'], '文.txt', {type: 'text/plain'}));
      return data;
    };
    const asking = () => ({method: 'POST', body: form(), key: 'reply-with-files'});
    const sent = await mine.read<{id: string}>(`/REST/2.0/ticket/${id}/correspond`, asking());
    assert.deepEqual(await mine.read(`/REST/2.0/ticket/${id}/correspond`, asking()), {type: 'transaction', id: sent.id});
    const onDesk = (await history(id)).rows.filter(({creator, type}) => creator === asker!.login && type === 'Correspond');
    assert.equal(onDesk.length, 1);
    const decoded = onDesk[0]!.parts.map(({name, base64}) => [name, Buffer.from(base64, 'base64')] as const);
    assert.equal(decoded[0]![1].toString(), 'Grüße, 你好 0');
    assert.ok(decoded[1]![1].equals(bytes));
    assert.equal(decoded[2]![1].toString(), 'just text\r\n--x--\r\n');
    const {items} = await mine.read<{items: Message[]}>(`/REST/2.0/ticket/${id}/history?order=DESC`);
    const message = items.find(item => item.id === sent.id);
    assert.equal(message?.Parts[0]?.Content, 'Grüße, 你好 0');
    assert.deepEqual(
      message.Parts.slice(1).map(part => part.Filename),
      ['kuva _ä_.bin', '文.txt'],
    );
    const file = await mine.ask(`/REST/2.0/attachment/${message.Parts[1]!.id}/content`);
    assert.match(file.headers.get('content-disposition') ?? '', /^attachment;/);
    assert.ok(Buffer.from(await file.arrayBuffer()).equals(bytes));
  });

  it('an empty file is refused by name, and nothing is sent', async () => {
    const {id} = await ticketWithComment();
    const form = new FormData();
    form.append('JSON', '{"Content":"see file"}');
    form.append('Attachments', new File([], 'empty.txt'));
    const answer = await mine.ask(`/REST/2.0/ticket/${id}/correspond`, {method: 'POST', body: form, key: 'an-empty-file'});
    assert.equal(answer.status, 422);
    assert.deepEqual(((await answer.json()) as {fields: unknown}).fields, [{field: 'empty.txt', problem: 'file-empty'}]);
    assert.ok(!(await history(id)).rows.some(({creator, type}) => creator === asker!.login && type === 'Correspond'));
  });

  it("R28 files one ticket in the customer's own name, with its fields, once", async () => {
    const body = {Queue: 'Support', Subject: 'New printer', Content: '0', CustomFields: {Product: 'Label printer'}};
    const asking = {method: 'POST', body, key: 'file-a-ticket'};
    const {id} = await mine.read<{id: string}>('/REST/2.0/ticket', asking);
    assert.deepEqual(await mine.read('/REST/2.0/ticket', asking), {type: 'ticket', id});
    const {requestors, ccs, rows} = await history(id);
    assert.deepEqual(requestors, [asker!.email]);
    assert.deepEqual(ccs, []);
    assert.equal(Buffer.from(rows[0]!.parts[0]!.base64, 'base64').toString().trim(), '0');
    const ticket = await mine.read<Row>(`/REST/2.0/ticket/${id}`);
    assert.deepEqual(ticket.CustomFields.find(({name}) => name === 'Product')?.values, ['Label printer']);
    const others = await (await signedIn(colleague!)).read<Row>(`/REST/2.0/ticket/${id}`);
    assert.equal(others.Subject, 'New printer');
  });

  it('R28 RT itself lets nobody file as somebody else', async () => {
    // Past the gateway, with RT's own session, as a customer who reaches RT could.
    const id = await desk<{id: string}>('file', {
      as: asker!.login,
      subject: 'As another',
      requestors: [stranger!.email],
      text: 'x',
    });
    assert.deepEqual((await history(id.id)).requestors, [asker!.email]);
  });

  it('R15 a company that a customer left shows nothing from the next request on', async () => {
    const another = await lab.company(2);
    const [leaver, owner] = another.people as [LabCustomer, LabCustomer];
    const id = await lab.fileTicket(owner, {subject: 'Of the company'});
    const browser = await signedIn(leaver);
    assert.equal((await browser.ask(`/REST/2.0/ticket/${id}`)).status, 200);
    await desk('leave', {login: leaver.login, group: another.group});
    assert.equal((await browser.ask(`/REST/2.0/ticket/${id}`)).status, 404);
    assert.equal(
      (await browser.ask(`/REST/2.0/ticket/${id}/correspond`, {method: 'POST', body: {Content: 'a'}, key: 'left-it-1'})).status,
      404,
    );
  });

  it('R68 signing out ends the session at RT, for a copy of the cookie too', async () => {
    const browser = await signedIn(asker!);
    const copy = new Browser(gateway);
    copy.cookie = browser.cookie;
    assert.equal((await browser.ask('/session', {method: 'DELETE'})).status, 204);
    assert.equal((await copy.ask('/session')).status, 401);
    assert.equal((await copy.ask('/REST/2.0/tickets')).status, 401);
  });

  it('R7 nothing of all this said what no customer may know', () => {
    assert.ok(traffic.length > 50);
    for (const secret of secrets) {
      const found = traffic.find(text => text.includes(secret));
      assert.equal(found, undefined, secret);
    }
  });
});

async function bare(answer: Response): Promise<unknown> {
  const {requestId: _id, ...body} = (await answer.json()) as Record<string, unknown>;
  return {status: answer.status, body, headers: [...answer.headers].filter(([name]) => name !== 'set-cookie')};
}
