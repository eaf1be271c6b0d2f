import {cellTitle} from '../support/evidence/table.js';
import {lifecycleTable} from './lifecycle-table.js';
import {rests} from './plays.js';
import {subjects} from './subjects.js';

for (const subject of subjects) {
  describe(`lifecycle: ${subject.tag}`, () => {
    for (const [column, play] of Object.entries(rests)) {
      it(cellTitle(lifecycleTable, subject.tag, column), () => play(subject));
    }
  });
}
