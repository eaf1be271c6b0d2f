import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {enginesToTest} from '../support/browser.js';
import {openAudit, type Audit} from './audit.js';

const chromium = (await enginesToTest()).find(engine => engine.name === 'chromium');
const skip = chromium?.install.packaged ? false : 'sizes are the same only in the Chromium that npm brings on Linux x64';

/** One screen of each kind. */
const screens = [
  'sign-in-missing',
  'register',
  'list',
  'list-filter',
  'list-columns-changed',
  'idle-warning',
  'sign-out-drafts',
  'ticket',
  'ticket-rating',
  'ticket-closing',
  'reply-with-files',
  'reply-failed',
  'form-errors',
];

describe('reading with other text, and with keys', {skip}, () => {
  let audit: Audit;
  before(async () => {
    audit = await openAudit(chromium!.install);
  });
  after(() => audit.close());

  for (const screen of screens) {
    describe(screen, () => {
      before(() => audit.show(screen));
      it('keeps all of its text with wider spacing', async () => assert.deepEqual(await audit.cutOffWith('spacing'), []));
      it('keeps all of its text at twice the size', async () => assert.deepEqual(await audit.cutOffWith('double size'), []));
      for (const environment of ['wide', '400 % zoom', 'forced colours'] as const) {
        it(`shows where the focus is: ${environment}`, async () => assert.deepEqual(await audit.hiddenFocus(environment), []));
      }
    });
  }
});
