import {randomBytes} from 'node:crypto';
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {LabDesk, seedFile} from '../../scripts/rt/lab/desk.js';
import {initLab, type LabPasswords} from '../../scripts/rt/lab/init.js';
import {installAdvice, isRtInstalled} from '../../scripts/rt/lab/install.js';
import {runningRt, startRt, stopRt} from '../../scripts/rt/lab/server.js';

export type {DeskFile, DeskMessage} from '../../scripts/rt/lab/desk.js';

/** A customer of the lab. */
export interface LabCustomer {
  readonly id: string;
  readonly login: string;
  readonly password: string;
  readonly name: string;
  readonly email: string;
}

/** A company of the lab, for one test alone. */
export interface LabCompany {
  /** Name of its group, with the prefix. */
  readonly group: string;
  readonly people: readonly LabCustomer[];
}

/** A real RT, with an agent who does as told. */
export interface RtLab {
  /** Its folder. */
  readonly home: string;
  /** Address of RT without a slash at its end. */
  readonly url: string;
  readonly passwords: LabPasswords;
  /** Acts of the desk; see `scripts/rt/lab/desk.pl`. */
  readonly desk: LabDesk;
  /** A company that no other test knows, with so many customers. */
  company(people: number): Promise<LabCompany>;
  /** Files a ticket as a customer and gives its id. */
  fileTicket(as: LabCustomer, ticket: {readonly subject: string; readonly text?: string}): Promise<string>;
  close(): Promise<void>;
}

/** Set by the test runner: the folder that all test processes of one run share, so that RT starts once at most. */
const sharedFolder = 'PORTICO_RT_LAB';

/** Why there is no RT to test against, for `{skip: rtMissing}`; false where there is one. */
export const rtMissing: string | false = isRtInstalled() ? false : `RT 5 is not installed. ${installAdvice}`;

/** Opens the RT of this test run, and makes and starts it if no test has before. */
export async function openRtLab(): Promise<RtLab> {
  const shared = process.env[sharedFolder];
  const folder = shared ?? mkdtempSync(join(tmpdir(), 'portico-rt-'));
  const home = join(folder, 'rt');
  const url = await startOnce(folder, home);
  const desk = await LabDesk.open(home);
  const {passwords} = JSON.parse(readFileSync(seedFile(home), 'utf8')) as {passwords: LabPasswords};
  return {
    home,
    url,
    passwords,
    desk,
    company: people => makeCompany(desk, people),
    fileTicket: async ({login}, {subject, text = subject}) =>
      (await desk.act<{id: string}>('file', {as: login, subject, text})).id,
    close: async () => {
      await desk.close();
      if (!shared) await endRtLab(folder);
    },
  };
}

/** Stops the RT of a test run and removes all that it kept. */
export async function endRtLab(folder: string): Promise<void> {
  await stopRt(join(folder, 'rt'));
  rmSync(folder, {recursive: true, force: true});
}

async function startOnce(folder: string, home: string): Promise<string> {
  const lock = join(folder, 'lock');
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      await wait(200);
    }
  }
  try {
    const ready = join(folder, 'ready');
    if (!existsSync(ready)) {
      initLab(home);
      writeFileSync(ready, '');
    }
    return (runningRt(home) ?? (await startRt(home))).url;
  } finally {
    rmSync(lock, {recursive: true});
  }
}

async function makeCompany(desk: LabDesk, count: number): Promise<LabCompany> {
  const tag = randomBytes(4).toString('hex');
  const group = `org:Company ${tag}`;
  await desk.act('company', {name: group});
  const people: LabCustomer[] = [];
  for (let at = 1; at <= count; at += 1) {
    const login = `c${at}-${tag}`;
    const details = {
      login,
      password: randomBytes(9).toString('base64url'),
      name: `Customer ${at} ${tag}`,
      email: `${login}@${tag}.test`,
    };
    const {id} = await desk.act<{id: string}>('person', {...details, groups: [group]});
    people.push({id, ...details});
  }
  return {group, people};
}
