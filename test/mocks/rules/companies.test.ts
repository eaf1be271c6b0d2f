import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {mockBackend} from '../../support/mock-backend.js';

/** Anna is of Northwind, and of Globex too. */
function withCompanies(allCompanies = true) {
  const backend = mockBackend({ticketAccess: {kind: 'company'}, allCompanies});
  const {build} = backend;
  build.ticket({id: 'mine', contacts: ['anna']});
  build.ticket({id: 'bens', contacts: ['ben']});
  build.ticket({id: 'carlas', contacts: ['carla']});
  build.ticket({id: 'both', contacts: ['carla'], companies: ['globex', 'northwind']});
  build.ticket({id: 'loose', contacts: ['anna'], companies: []});
  return backend;
}

describe('several companies', () => {
  it('X5 a contact has a view for each company, the primary one first', async () => {
    const {signIn} = withCompanies();
    const anna = await signIn('anna');
    assert.deepEqual(
      (await anna.session()).scopes.map(({id, company}) => [id, company?.name]),
      [
        ['mine', undefined],
        ['company:northwind', 'Northwind'],
        ['company:globex', 'Globex'],
      ],
    );
    assert.deepEqual((await anna.ids('scope=company:northwind')).toSorted(), ['bens', 'both', 'mine']);
    assert.deepEqual((await anna.ids('scope=company:globex')).toSorted(), ['both', 'carlas']);
  });

  it('X5 the ticket of a deep link tells its company and the views that it is in', async () => {
    const {signIn} = withCompanies();
    const anna = await signIn('anna');
    const views = async (id: string) => {
      const {company, scopes} = await anna.ticket(id);
      return [company?.name, scopes];
    };
    assert.deepEqual(await views('carlas'), ['Globex', ['company:globex']]);
    assert.deepEqual(await views('mine'), ['Northwind', ['mine', 'company:northwind']]);
    assert.deepEqual(await views('both'), ['Northwind', ['company:northwind', 'company:globex']]);
    assert.deepEqual(await views('loose'), [undefined, ['mine']]);
  });

  it('X5 rights are per company: without the setting, further companies give none and are not named', async () => {
    const {signIn, change} = withCompanies();
    const anna = await signIn('anna');
    assert.equal((await anna.send('GET', '/tickets/carlas')).status, 200);
    change({allCompanies: false});
    assert.equal((await anna.send('GET', '/tickets/carlas')).status, 404);
    assert.equal((await anna.send('GET', '/tickets?scope=company:globex')).status, 404);
    assert.deepEqual((await anna.ticket('both')).scopes, ['company:northwind']);
  });
});

describe('filters', () => {
  it('X4 owner, requester and both ranges of dates work over all pages, together', async () => {
    const {build, signIn} = mockBackend({ticketAccess: {kind: 'company'}});
    build.agent({id: 'abel', name: 'Abel Agent'});
    for (let n = 1; n <= 24; n += 1) {
      const at = `2026-11-${String(n).padStart(2, '0')}T08:00:00Z`;
      const answered = {from: 'mia', at: at.replace('08:', '20:'), text: 'Yes'};
      build.ticket({
        id: `t${n}`,
        contacts: [n % 2 ? 'anna' : 'ben'],
        owner: n % 3 ? 'mia' : 'abel',
        at,
        messages: [{at}, ...(n % 4 ? [] : [answered])],
      });
    }
    const anna = await signIn('anna');
    const all = async (query: string) => {
      const ids: string[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const page = await anna.list(
          `scope=company:northwind&limit=2&sort=createdAt&order=asc&${query}&${cursor && `cursor=${cursor}`}`,
        );
        ids.push(...page.items.map(({id}) => id));
        assert.ok(page.items.length <= 2 && page.total !== null && page.total >= ids.length);
        cursor = page.nextCursor;
      }
      return ids.join(' ');
    };
    assert.equal(await all('owner=Abel+Agent'), 't3 t6 t9 t12 t15 t18 t21 t24');
    assert.equal(await all('owner=Abel+Agent&requester=Ben+Okafor'), 't6 t12 t18 t24');
    assert.equal(
      await all('requester=Ben+Okafor&createdFrom=2026-11-05T08:00:00Z&createdTo=2026-11-12T08:00:00Z'),
      't6 t8 t10 t12',
    );
    assert.equal(await all('activityFrom=2026-11-08T12:00:00Z&activityTo=2026-11-11T07:00:00Z'), 't8 t9 t10');
    assert.equal(await all('activityTo=2026-11-03T09:00:00Z'), 't1 t2 t3');
    assert.equal(await all('activityFrom=2026-11-23T07:00:00Z'), 't23 t24');
    assert.equal(await all('createdTo=2026-11-02T08:00:00Z'), 't1 t2');
    assert.equal(await all('createdFrom=2026-11-23T08:00:00Z'), 't23 t24');
    assert.equal(await all('requester=Nobody'), '');
  });
});
