import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {enginesToTest} from '../support/browser.js';
import {cellTitle} from '../support/evidence/table.js';
import {openAudit, type Audit} from './audit.js';
import {environmentNames} from './environments.js';
import {leftOverTrees, readTree} from './golden-trees.js';
import {auditedScreens, matrixTable} from './matrix-table.js';

const chromium = (await enginesToTest()).find(engine => engine.name === 'chromium');
const skip = chromium?.install.packaged
  ? false
  : 'trees and sizes are the same only in the Chromium that npm brings on Linux x64';

describe('the accessibility of every screen', {skip}, () => {
  let audit: Audit;
  before(async () => {
    audit = await openAudit(chromium!.install);
  });
  after(() => audit.close());

  for (const {name} of auditedScreens) {
    describe(name, () => {
      before(() => audit.show(name));
      it('has the accessible tree that was read and found good', async () => {
        assert.equal(await audit.tree(), readTree(name), 'if it is meant so: npm run trees');
      });
      for (const environment of environmentNames) {
        it(cellTitle(matrixTable, name, environment, 'chromium'), async () => {
          assert.deepEqual(await audit.problemsIn(environment), []);
        });
      }
    });
  }

  it('leaves no tree over', () => assert.deepEqual(leftOverTrees(), []));
});
