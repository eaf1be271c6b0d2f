import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {smallPortal, type SmallPortalOptions} from '../../support/small-portal.js';

const company = {ticketAccess: {kind: 'company'}} as const;

async function peopleOf(contact: string, options: SmallPortalOptions & {scope?: string; search?: string} = {}) {
  const {scope, search, ...rest} = options;
  const adapter = await smallPortal(rest).adapter(contact);
  return (await adapter.listTickets({scope, search})).people;
}

describe('names to filter by', () => {
  it('X4 are those on the tickets of the scope, whatever is searched for, in order', async () => {
    assert.deepEqual(await peopleOf('anna', {search: 'no such thing'}), {owners: ['Mia Agent'], requesters: ['Anna Virtanen']});
    assert.deepEqual(await peopleOf('anna', {settings: company, scope: 'company:northwind'}), {
      owners: ['Mia Agent'],
      requesters: ['Anna Virtanen', 'Ben Okafor'],
    });
  });

  it('R9 R13 name nobody of tickets that are out of sight', async () => {
    assert.deepEqual(await peopleOf('dan'), {owners: [], requesters: ['Dan Moss']});
  });

  it('X4 are none where there are too many to choose from: more than 200', async () => {
    const agents = async (count: number) => {
      const fill: SmallPortalOptions['fill'] = build => {
        for (let n = 1; n <= count; n += 1) {
          build.agent({id: `agent-${n}`, name: `Agent ${n}`});
          build.ticket({subject: `Ticket ${n}`, contacts: ['anna'], owner: `agent-${n}`});
        }
      };
      return (await peopleOf('anna', {fill}))?.owners.length;
    };
    assert.deepEqual([await agents(200), await agents(201)], [200, 0]);
  });

  it('X4 R82 stand in the order of the portal’s first language, numbers by their size', async () => {
    const fill: SmallPortalOptions['fill'] = build => {
      for (const name of ['Östen', 'Agent 10', 'Agent 9', 'Zoe', 'Olaf']) {
        build.agent({id: name, name});
        build.ticket({contacts: ['dan'], owner: name});
      }
    };
    const owners = async (...languages: [string, ...string[]]) => (await peopleOf('dan', {fill, settings: {languages}}))?.owners;
    assert.deepEqual(await owners('fi', 'en'), ['Agent 9', 'Agent 10', 'Olaf', 'Zoe', 'Östen']);
    assert.deepEqual(await owners('en', 'fi'), ['Agent 9', 'Agent 10', 'Olaf', 'Östen', 'Zoe']);
  });
});
