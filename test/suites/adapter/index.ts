import type {AdapterCapabilities} from '../../../src/adapter/portal-adapter.js';
import {accountArea} from './areas/accounts.js';
import {articleArea} from './areas/articles.js';
import {callArea} from './areas/calls.js';
import {changeArea} from './areas/changes.js';
import {conversationArea} from './areas/conversation.js';
import {feedbackArea} from './areas/feedback.js';
import {fileArea} from './areas/files.js';
import {formArea} from './areas/forms.js';
import {listArea} from './areas/list.js';
import {participantArea} from './areas/participants.js';
import {readMarkArea} from './areas/read-marks.js';
import {secrecyArea} from './areas/secrecy.js';
import {sessionArea} from './areas/session.js';
import {check} from './checks.js';
import type {ConformanceSubject, Suite, TestRunner} from './subject.js';

export type {ConformanceDesk, ConformanceSubject, Customer, TestRunner} from './subject.js';

export interface AdapterConformanceOptions {
  /** Stands before the titles of the tests. */
  name: string;
  /** What the adapter says that it can do. What it cannot is not tested. */
  capabilities: AdapterCapabilities;
  /** Brings up a desk with its customers. Called once, before the first test. */
  setUp: () => Promise<ConformanceSubject>;
  /** Default: the runner's own globals, as Mocha and web-test-runner have them. With `node:test` hand its module over. */
  runner?: TestRunner;
}

/**
 * Defines the tests that any adapter must pass. Needs nothing but the port and the desk that it is given, so that it runs in
 * Node and in pages, against any help desk.
 */
export function adapterConformance({name, capabilities, setUp, runner}: AdapterConformanceOptions): void {
  const {describe, it, before, after} = runner ?? globalRunner();
  describe(`adapter conformance: ${name}`, () => {
    let subject: ConformanceSubject | undefined;
    before(async () => {
      subject = await setUp();
    });
    after(async () => subject?.tearDown());

    const suite: Suite = {
      describe,
      it,
      before,
      after,
      capabilities,
      subject() {
        check(subject, 'setUp has given a subject');
        return subject;
      },
    };
    for (const define of areasFor(capabilities)) define(suite);
  });
}

function areasFor(can: AdapterCapabilities): ((suite: Suite) => void)[] {
  return [
    callArea,
    sessionArea,
    listArea,
    conversationArea,
    fileArea,
    secrecyArea,
    ...(can.accounts ? [accountArea] : []),
    ...(can.forms ? [formArea] : []),
    ...(can.participants ? [participantArea] : []),
    ...(can.solution || can.satisfaction ? [feedbackArea] : []),
    ...(can.readMarks ? [readMarkArea] : []),
    ...(can.changes ? [changeArea] : []),
    ...(can.articles ? [articleArea] : []),
  ];
}

function globalRunner(): TestRunner {
  const found = globalThis as unknown as Partial<TestRunner>;
  check(found.describe && found.it && found.before && found.after, 'adapterConformance needs a test runner: pass `runner`');
  return found as TestRunner;
}
