import type {PortalAdapter} from '../../../../src/adapter/portal-adapter.js';
import type {TicketQuery, TicketSummary} from '../../../../src/contract/tickets.js';
import {check, checkSame, freshWord} from '../checks.js';
import type {Suite} from '../subject.js';

/** All rows of a question, page by page. `between` is called after each page. */
async function allPages(adapter: PortalAdapter, query: TicketQuery, between?: () => Promise<void>): Promise<TicketSummary[]> {
  const rows: TicketSummary[] = [];
  let cursor: string | undefined;
  do {
    const page = await adapter.listTickets(query, {cursor});
    check(page.items.length <= (query.limit ?? 100), 'a page is no longer than asked for');
    rows.push(...page.items);
    cursor = page.nextCursor ?? undefined;
    if (cursor !== undefined) await between?.();
    check(rows.length < 1000, 'pages come to an end');
  } while (cursor !== undefined);
  return rows;
}

const subjects = (rows: readonly TicketSummary[]): string[] => rows.map(({subject}) => subject);

/** The list: order, pages, filters and search, over all pages. */
export function listArea({describe, it, before, subject, capabilities}: Suite): void {
  const word = freshWord('list');
  const named = (letters: string): string[] => Array.from(letters, letter => `${letter} ${word}`);
  const ids: string[] = [];

  describe('list', () => {
    before(async () => {
      const {desk} = subject();
      for (const name of named('dbfaec')) ids.push(await desk.createTicket({subject: name, requester: 'asker', text: 'Hi'}));
      await desk.close(ids[1]!);
      await desk.close(ids[3]!);
    });

    it('R40 is sorted by subject in both directions, over all pages', async () => {
      const adapter = await subject().adapterFor('asker');
      const query = {search: word, sort: 'subject', limit: 2} as const;
      checkSame(subjects(await allPages(adapter, {...query, order: 'asc'})), named('abcdef'), 'upwards');
      checkSame(subjects(await allPages(adapter, {...query, order: 'desc'})), named('fedcba'), 'downwards');
    });

    it('R40 begins with the newest activity', async () => {
      const rows = await allPages(await subject().adapterFor('asker'), {search: word, limit: 4});
      const dates = rows.map(({lastActivityAt}) => Date.parse(lastActivityAt));
      checkSame(rows.length, 6, 'rows');
      check(
        dates.every((date, index) => index === 0 || date <= dates[index - 1]!),
        'newest activity first',
      );
    });

    it('R40 R42 the status filter works over all pages, with the values that the list offers', async () => {
      const adapter = await subject().adapterFor('asker');
      const {statuses, total} = await adapter.listTickets({search: word, limit: 1});
      check(total === null || total === 6, 'the total is over all pages');
      const closed = statuses.filter(({state}) => state === 'closed').map(({value}) => value);
      const open = statuses.filter(({state}) => state === 'open').map(({value}) => value);
      const of = (status: string[]) => allPages(adapter, {search: word, status, sort: 'subject', order: 'asc', limit: 1});
      checkSame(subjects(await of(closed)), named('ab'), 'closed');
      checkSame(subjects(await of(open)), named('cdef'), 'open');
    });

    it('X4 filters by requester and dates', async () => {
      const adapter = await subject().adapterFor('asker');
      const [row] = (await adapter.listTickets({search: word, limit: 1})).items;
      check(row?.requester, 'a requester');
      const rows = (query: TicketQuery) => allPages(adapter, {search: word, limit: 4, ...query});
      checkSame((await rows({requester: [row.requester.name]})).length, 6, 'of the requester');
      checkSame((await rows({requester: [freshWord('Nobody')]})).length, 0, 'of nobody');
      const later = new Date(Date.now() + 86_400_000).toISOString();
      checkSame((await rows({createdFrom: later})).length, 0, 'created later');
      checkSame((await rows({createdTo: later, activityTo: later})).length, 6, 'created and active before');
      checkSame((await rows({activityFrom: later})).length, 0, 'active later');
    });

    it('R40 search wants all words, and finds no note', async () => {
      const {desk, adapterFor} = subject();
      const adapter = await adapterFor('asker');
      const [both, inNote] = [freshWord('both'), freshWord('note')];
      const id = await desk.createTicket({subject: `${both} Words`, requester: 'asker', text: 'Hi'});
      await desk.note(id, `Nobody tells them of ${inNote}.`);
      const found = async (search: string) => subjects((await adapter.listTickets({search})).items);
      checkSame(await found(`words ${both.toUpperCase()}`), [`${both} Words`], 'found by both words');
      checkSame(await found(`${both} ${freshWord('other')}`), [], 'one word is missing');
      checkSame(await found(inNote), [], 'R7 a note is not found');
    });

    if (capabilities.messageSearch) {
      it('X3 search finds words of messages, and shows where', async () => {
        const {desk, adapterFor} = subject();
        const adapter = await adapterFor('asker');
        const inMessage = freshWord('message');
        await desk.reply(ids[0]!, `We found the ${inMessage} yesterday.`);
        const found = await adapter.listTickets({search: `${inMessage.toUpperCase()} ${word}`});
        checkSame(subjects(found.items), named('d'), 'found by message and subject');
        const {text, matches} = found.items[0]!.snippet ?? {text: '', matches: []};
        check(
          matches.some(([from, to]) => text.slice(from, to) === inMessage),
          'the snippet marks the word',
        );
        checkSame((await adapter.listTickets({search: `${inMessage} ${freshWord('other')}`})).items, [], 'one word is missing');
      });
    }

    it('R40 no row comes twice or gets lost when tickets come in between pages', async () => {
      const {desk, adapterFor} = subject();
      const own = freshWord('insert');
      for (const letter of 'bcdef') await desk.createTicket({subject: `${letter} ${own}`, requester: 'asker', text: 'Hi'});
      const insert = () => desk.createTicket({subject: `a ${own}`, requester: 'asker', text: 'Hi'}).then(() => undefined);
      const query = {search: own, sort: 'subject', order: 'asc', limit: 2} as const;
      const rows = await allPages(await adapterFor('asker'), query, insert);
      checkSame(new Set(rows.map(({id}) => id)).size, rows.length, 'each row once');
      checkSame(
        subjects(rows).filter(name => !name.startsWith('a ')),
        Array.from('bcdef', letter => `${letter} ${own}`),
        'rows that were there',
      );
    });
  });
}
