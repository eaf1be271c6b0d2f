import {cellTitle} from '../support/evidence/table.js';
import {canCollect, playCollection, playComeAndGo} from './come-and-go.js';
import {lifecycleTable} from './lifecycle-table.js';
import {subjects} from './subjects.js';

/** Enough for two hundred times on a busy machine, in milliseconds. */
const PATIENCE = 60_000;

/** What is counted does not depend on the engine: others than Chromium try every so many elements. */
const STEP = 4;

for (const [index, subject] of subjects.entries()) {
  if (!canCollect && index % STEP !== 0) continue;
  describe(`lifecycle: ${subject.tag}`, () => {
    it(cellTitle(lifecycleTable, subject.tag, 'comes and goes 200 times'), () => playComeAndGo(subject)).timeout(PATIENCE);

    if (!canCollect) return;
    it(cellTitle(lifecycleTable, subject.tag, 'is collected'), () => playCollection(subject));
  });
}
