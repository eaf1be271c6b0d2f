import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {PortalError} from '../../../src/contract/error.js';
import {withDefaults} from '../../../src/adapter/rt/options.js';
import {inSightSql, quoted, rtTime, ticketSql} from '../../../src/adapter/rt/ticket-sql.js';
import {alice} from './people.js';

const options = withDefaults({});

describe('TicketSQL', () => {
  it('R12 asks for the customer’s own tickets, or for those of one of their companies', () => {
    const own = `Requestor.id = '__CurrentUser__'`;
    assert.equal(ticketSql({}, alice, options), own);
    assert.equal(ticketSql({scope: 'mine'}, alice, options), own);
    assert.equal(ticketSql({scope: '36'}, alice, options), `WatcherGroup = 'org:Acme'`);
    assert.equal(inSightSql(alice), `( ${own} OR WatcherGroup = 'org:Acme' )`);
    assert.equal(inSightSql({...alice, groups: []}), `( ${own} )`);
    const isNotFound = (error: unknown) => error instanceof PortalError && error.code === 'not-found';
    assert.throws(() => ticketSql({scope: '37'}, alice, options), isNotFound);
  });

  it('R40 wants every word in the subject, and never looks into messages, where internal comments are (R7)', () => {
    const sql = ticketSql({search: " it’s  a \t50% \\ 'loss'"}, alice, options);
    assert.ok(
      sql.endsWith(
        `Subject LIKE 'it’s' AND Subject LIKE 'a' AND Subject LIKE '50%' AND Subject LIKE '\\\\' AND Subject LIKE '\\'loss\\''`,
      ),
      sql,
    );
    assert.doesNotMatch(sql, /Content|LastUpdated/);
  });

  it('what a customer types stays inside its quotes', () => {
    assert.equal(quoted(`' OR id > 0 OR Subject = '`), `'\\' OR id > 0 OR Subject = \\''`);
    assert.equal(quoted(`\\' OR 1`), `'\\\\\\' OR 1'`);
  });

  it('R42 filters by the statuses that count as open or closed, or by one of them', () => {
    const of = (status: string[], display: 'open-closed' | 'stages') =>
      ticketSql({status}, alice, withDefaults({statusDisplay: display})).split(' AND ')[1];
    assert.equal(of(['closed'], 'open-closed'), `( ( Status = 'resolved' OR Status = 'rejected' ) )`);
    assert.equal(of(['stalled', 'new'], 'stages'), `( ( Status = 'stalled' ) OR ( Status = 'new' ) )`);
    assert.equal(of(['elsewhere'], 'open-closed'), `( id = '0' )`, 'a status that is none finds nothing');
  });

  it('X4 asks for times in UTC and without an offset, which RT would take for a day', () => {
    assert.equal(rtTime('2026-11-02T01:15:00+02:00'), '2026-11-01 23:15:00');
    const sql = ticketSql({createdFrom: '2026-11-02T01:15:00+02:00', activityTo: '2026-11-03T00:00:00Z'}, alice, options);
    assert.ok(sql.endsWith(`Created >= '2026-11-01 23:15:00' AND CF.{Last public activity} <= '2026-11-03 00:00:00'`), sql);
  });
});
