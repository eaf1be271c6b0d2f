import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {setTimeout as wait} from 'node:timers/promises';
import {promisify} from 'node:util';
import {root} from '../../../scripts/lib/files.js';
import {labEnvironment} from '../../../scripts/rt/lab/init.js';
import {commandsLike, titleOf} from '../../docs/commands.js';
import {openRtLab, rtMissing, type LabCompany, type RtLab} from '../../support/rt-lab.js';

/** What set-up and scrips have left on a ticket, and what happened on it when. */
interface Marks {
  readonly activity: string | null;
  readonly organizations: readonly string[];
  readonly dates: readonly (readonly [type: string, created: string])[];
}

/** RT counts in seconds. */
const nextSecond = (): Promise<void> => wait(1100);

describe('set-up.pl', {skip: rtMissing}, () => {
  const queue = `Before ${Date.now()}`;
  let lab: RtLab;
  let company: LabCompany;

  before(async () => {
    lab = await openRtLab();
    company = await lab.company(1);
    await lab.desk.act('queue', {name: queue});
  });
  after(() => lab.close());

  const marks = (ticket: string) => lab.desk.act<Marks>('marks', {ticket});
  const file = async (login: string, where: string) =>
    (await lab.desk.act<{id: string}>('file', {as: login, queue: where, subject: 'Old', text: 'Hello'})).id;
  const newest = ({dates}: Marks, ...types: string[]) => dates.findLast(([type]) => types.includes(type))![1];
  /** A reply may open the ticket, which is seen, too, and may fall into the next second. */
  const newestSeen = (ticket: Marks) => newest(ticket, 'Correspond', 'Status');

  /** Runs the script and gives what it has added. */
  async function setUp(): Promise<string[]> {
    const script = resolve(root, 'scripts/rt/set-up.pl');
    const {stdout} = await promisify(execFile)('perl', [script, '--queue', queue, '--queue', 'Support'], {
      env: labEnvironment(lab.home, 80),
    });
    assert.match(stdout, /^done$/m);
    return stdout.split('\n').filter(line => line.startsWith('added:'));
  }

  it('R7 R10 R46 gives tickets that are older than it a date of what customers see, and their companies', async () => {
    const {login} = company.people[0]!;
    const [answered, silent] = [await file(login, queue), await file(login, queue)];
    await nextSecond();
    await lab.desk.act('reply', {as: 'agent', ticket: answered, text: 'Try again'});
    await nextSecond();
    await lab.desk.act('comment', {as: 'agent', ticket: answered, text: 'Nobody tells'});
    await lab.desk.act('comment', {as: 'agent', ticket: silent, text: 'Nobody tells'});
    const before = await marks(answered);
    assert.deepEqual([before.activity, before.organizations], [null, []]);
    assert.notEqual(newestSeen(before), newest(before, 'Comment'));

    assert.ok((await setUp()).includes(`added: last public activity of 2 tickets of ${queue}`));
    const after = await marks(answered);
    assert.deepEqual([after.activity, after.organizations], [newestSeen(before), [company.group]]);
    const other = await marks(silent);
    assert.deepEqual([other.activity, other.organizations], [newest(other, 'Create'), [company.group]]);

    await lab.desk.act('comment', {as: 'agent', ticket: answered, text: 'Still nobody'});
    assert.deepEqual(await setUp(), [], 'nothing is left to add');
    assert.equal((await marks(answered)).activity, after.activity);
    await nextSecond();
    await lab.desk.act('reply', {as: 'agent', ticket: answered, text: 'And now?'});
    const moved = await marks(answered);
    assert.equal(moved.activity, newestSeen(moved), 'the scrip goes on from there');
  });

  it('R10 shows a company the tickets that somebody filed before joining it', async () => {
    const login = `late-${Date.now()}`;
    await lab.desk.act('person', {login, email: `${login}@late.test`, name: 'Late', password: `${login} joins`, groups: []});
    const ticket = await file(login, 'Support');
    assert.deepEqual((await marks(ticket)).organizations, []);
    await lab.desk.act('join', {group: company.group, login});
    await setUp();
    assert.deepEqual((await marks(ticket)).organizations, [company.group]);
  });

  for (const command of commandsLike('setUp')) {
    it(`does as the docs say: ${titleOf(command)}`, async () => {
      const options = {cwd: resolve(root, 'scripts/rt'), env: labEnvironment(lab.home, 80)};
      const {stdout} = await promisify(execFile)('bash', ['-c', command.text], options);
      assert.match(stdout, /^done$/m);
    });
  }
});
