import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {GatewayProblem} from '../../gateway/problem.js';
import {checkTicketSql} from '../../gateway/rt/ticket-sql.js';

const check = (query: string) => checkTicketSql(query, 'org:');

describe('searches', () => {
  it('that customers may ask pass, written anew', () => {
    assert.equal(check("Status='open'"), "Status = 'open'");
    assert.equal(check('id > 5'), "id > '5'");
    assert.equal(
      check("(Requestor.id = '__CurrentUser__' or WatcherGroup = 'org:Acme') and Subject LIKE 'it\\'s'"),
      "( Requestor.id = '__CurrentUser__' OR WatcherGroup = 'org:Acme' ) AND Subject LIKE 'it\\'s'",
    );
    assert.equal(
      check("CF.{Last public activity} >= '2026-11-01 10:00:00'"),
      "CF.{Last public activity} >= '2026-11-01 10:00:00'",
    );
    assert.equal(check("Subject NOT LIKE 'x'"), "Subject NOT LIKE 'x'");
  });

  const refused: readonly [what: string, query: string][] = [
    ['R7 for the text of comments', "Content LIKE 'secret'"],
    ['R7 by the date that comments move', "LastUpdated > '2026-11-01'"],
    ['R7 by who wrote last', "LastUpdatedBy = 'agent'"],
    ["for an agent's address", "Owner.EmailAddress LIKE 'ada'"],
    ["for a person's address", "Requestor.EmailAddress LIKE 'a'"],
    ["for somebody else's tickets", "Requestor.id = '12'"],
    ['for a group that is no company', "WatcherGroup = 'Agents'"],
    ['by the marks of writes', "CF.{Portico key} LIKE 'a'"],
    ['for attachments', "Filename LIKE 'secret'"],
    ['with an operator of another field', "Requestor.id > '__CurrentUser__'"],
    ['with double quotes', 'Subject = "a"'],
    ['with an open bracket', "(Status = 'open'"],
    ['with an open quote', "Subject = 'a"],
    ['with an escape of another kind', "Subject = 'a\\n'"],
    ['with more after the end', "Status = 'open' Content"],
    ['with a comparison to a field', 'id = Owner'],
    ['without anything', ''],
    ['that is too long', `Subject = '${'a'.repeat(2000)}'`],
    ['by a name of every object', "constructor = 'a'"],
  ];
  for (const [what, query] of refused) {
    it(`${what} are refused`, () =>
      assert.throws(
        () => check(query),
        (error: unknown) => error instanceof GatewayProblem && error.code === 'invalid',
      ));
  }

  it('cannot end a value early', () => {
    assert.equal(check("Subject = '\\\\\\' OR Content LIKE \\'a'"), "Subject = '\\\\\\' OR Content LIKE \\'a'");
  });

  it('X4 asks for people by the names that are shown, and for no address', () => {
    assert.equal(check("Requestor.RealName = 'Bob Berg'"), "Requestor.RealName = 'Bob Berg'");
    assert.equal(check("Owner.RealName != 'Ada'"), "Owner.RealName != 'Ada'");
    const refused = [
      "Owner.RealName = 'ada@lab.test'",
      "Owner.RealName LIKE 'A'",
      "Owner.EmailAddress = 'a'",
      "Owner.Name = 'agent'",
    ];
    for (const query of refused) assert.throws(() => check(query), query);
  });
});
