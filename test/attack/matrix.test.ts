import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {routes} from '../../src/contract/routes.js';
import {type Role, askAs, kinds, roles} from './matrix/backend.js';
import {openRoutes, otherOperations, ticketOperations} from './matrix/operations.js';

/**
 * Status of each operation by role and ticket; `everything` stands for all operations. Roles: a customer with own tickets only,
 * one of Northwind who sees its tickets, one of another company, one of none; one who signed out (`left`), whose session timed
 * out (`late`), whose portal was switched `off`; an agent who looks at all, and one who looks as the customer of `company` (R69).
 */
const ticketTable = `
role        operation   own-open  own-closed  northwinds  globexs   filtered  threadless  threads   loose
anonymous   everything  401       401         401         401       401       401         401       401
own         read        200       200         404         404       404       200         200       404
own         messages    200       200         404         404       404       200         200       404
own         download    200       200         404         404       404       404         200       404
own         note file   404       404         404         404       404       404         404       404
own         2nd thread  404       404         404         404       404       404         404       404
own         reply       201       403         404         404       404       201         201       404
own         close       200       200         404         404       404       200         200       404
own         reopen      200       200         404         404       404       200         200       404
own         mark read   200       200         404         404       404       200         200       404
own         share       200       200         404         404       404       200         200       404
own         unshare     200       200         404         404       404       200         200       404
own         solution    403       403         404         404       404       403         403       404
own         rate        403       200         404         404       404       403         403       404
company     read        200       200         200         404       404       200         200       404
company     messages    200       200         200         404       404       200         200       404
company     download    200       200         200         404       404       404         200       404
company     note file   404       404         404         404       404       404         404       404
company     2nd thread  404       404         404         404       404       404         404       404
company     reply       201       403         201         404       404       201         201       404
company     close       200       200         200         404       404       200         200       404
company     reopen      200       200         200         404       404       200         200       404
company     mark read   200       200         200         404       404       200         200       404
company     share       200       200         200         404       404       200         200       404
company     unshare     200       200         404         404       404       200         200       404
company     solution    403       403         403         404       404       403         403       404
company     rate        403       200         403         404       404       403         403       404
other       read        200       200         404         200       404       200         200       404
other       messages    200       200         404         200       404       200         200       404
other       download    200       200         404         200       404       404         200       404
other       note file   404       404         404         404       404       404         404       404
other       2nd thread  404       404         404         404       404       404         404       404
other       reply       201       403         404         201       404       201         201       404
other       close       200       200         404         200       404       200         200       404
other       reopen      200       200         404         200       404       200         200       404
other       mark read   200       200         404         200       404       200         200       404
other       share       422       422         404         422       404       422         422       404
other       unshare     404       404         404         404       404       404         404       404
other       solution    403       403         404         403       404       403         403       404
other       rate        403       200         404         403       404       403         403       404
none        read        200       200         404         404       404       200         200       404
none        messages    200       200         404         404       404       200         200       404
none        download    200       200         404         404       404       404         200       404
none        note file   404       404         404         404       404       404         404       404
none        2nd thread  404       404         404         404       404       404         404       404
none        reply       201       403         404         404       404       201         201       404
none        close       200       200         404         404       404       200         200       404
none        reopen      200       200         404         404       404       200         200       404
none        mark read   200       200         404         404       404       200         200       404
none        share       403       403         404         404       404       403         403       404
none        unshare     403       403         404         404       404       403         403       404
none        solution    403       403         404         404       404       403         403       404
none        rate        403       200         404         404       404       403         403       404
left        everything  401       401         401         401       401       401         401       401
late        everything  401       401         401         401       401       401         401       401
off         everything  503       503         503         503       503       503         503       503
agent       read        200       200         200         200       404       200         200       404
agent       messages    200       200         200         200       404       200         200       404
agent       download    200       200         200         200       404       404         200       404
agent       note file   404       404         404         404       404       404         404       404
agent       2nd thread  404       404         404         404       404       404         404       404
agent       reply       403       403         403         403       403       403         403       403
agent       close       403       403         403         403       403       403         403       403
agent       reopen      403       403         403         403       403       403         403       403
agent       mark read   403       403         403         403       403       403         403       403
agent       share       403       403         403         403       403       403         403       403
agent       unshare     403       403         403         403       403       403         403       403
agent       solution    403       403         403         403       403       403         403       403
agent       rate        403       403         403         403       403       403         403       403
agent-as    read        200       200         200         404       404       200         200       404
agent-as    messages    200       200         200         404       404       200         200       404
agent-as    download    200       200         200         404       404       404         200       404
agent-as    note file   404       404         404         404       404       404         404       404
agent-as    2nd thread  404       404         404         404       404       404         404       404
agent-as    reply       403       403         403         403       403       403         403       403
agent-as    close       403       403         403         403       403       403         403       403
agent-as    reopen      403       403         403         403       403       403         403       403
agent-as    mark read   403       403         403         403       403       403         403       403
agent-as    share       403       403         403         403       403       403         403       403
agent-as    unshare     403       403         403         403       403       403         403       403
agent-as    solution    403       403         403         403       403       403         403       403
agent-as    rate        403       403         403         403       403       403         403       403
`;

/** The same for what is about no ticket. */
const otherTable = `
operation       anonymous  own   company  other  none  left  late  off   agent  agent-as
getSettings     200        200   200      200    200   200   200   200   200    200
getSession      401        200   200      200    200   401   401   503   200    200
keepSession     401        200   200      200    200   401   401   503   200    200
deleteSession   401        204   204      204    204   401   401   503   204    204
listTickets     401        200   200      200    200   401   401   503   200    200
listChanges     401        200   200      200    200   401   401   503   200    200
listArticles    401        200   200      200    200   401   401   503   200    200
createUpload    401        201   201      201    201   401   401   503   403    403
deleteUpload    401        404   404      404    404   401   401   503   403    403
getForm         401        200   200      200    200   401   401   503   200    200
submitForm      401        201   201      201    201   401   401   503   403    403
`;

const [kindNames, ...foldedRows] = rowsOf(ticketTable);
const ticketRows = foldedRows.flatMap(([role, name, ...statuses]) =>
  (name === 'everything' ? Object.keys(ticketOperations) : [name!]).map(each => ({role: role as Role, name: each, statuses})),
);
const [roleNames, ...otherRows] = rowsOf(otherTable);

describe('who may do what', () => {
  it('the tables name every role, ticket and route', () => {
    assert.deepEqual(kindNames!.slice(2), kinds);
    assert.deepEqual(roleNames!.slice(1), roles);
    const cells = roles.flatMap(role => Object.keys(ticketOperations).map(name => `${role} ${name}`));
    assert.deepEqual(ticketRows.map(({role, name}) => `${role} ${name}`).sort(), cells.sort());
    assert.deepEqual(otherRows.map(([name]) => name).sort(), Object.keys(otherOperations).sort());
    const covered = [...Object.values(ticketOperations).map(({route}) => route), ...Object.keys(otherOperations), ...openRoutes];
    assert.deepEqual([...new Set(covered)].sort(), Object.keys(routes).sort(), 'a new route needs a row');
  });

  for (const {role, name, statuses} of ticketRows) {
    it(`R13, R14, R69 ${role} ${name}`, async () => {
      const {request} = ticketOperations[name]!;
      const found: number[] = [];
      for (const kind of kinds) {
        const answer = await (await askAs(role))(...request(kind));
        if (answer.status === 404) {
          assert.deepEqual(answer, await (await askAs(role))(...request('absent')), `${kind} and absent differ`);
        }
        found.push(answer.status);
      }
      assert.deepEqual(found.map(String), statuses);
    });
  }

  for (const [name, ...statuses] of otherRows) {
    it(`R1, R15, R85 ${name}`, async () => {
      const found: number[] = [];
      for (const role of roles) {
        const content = otherOperations[name as keyof typeof otherOperations]!;
        found.push((await (await askAs(role))(...content)).status);
      }
      assert.deepEqual(found.map(String), statuses);
    });
  }
});

/** Cells stand apart by two spaces or more. */
function rowsOf(table: string): string[][] {
  return table
    .trim()
    .split('\n')
    .map(line => line.trim().split(/\s{2,}/));
}
