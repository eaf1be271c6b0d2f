import {whyNot} from '../support/evidence/table.js';
import type {Action} from './action.js';
import {faultTable} from './fault-table.js';
import {lineFaults} from './line-faults.js';
import {playDisconnect, playLineFault, playOutOfOrder, playSessionEnd, playStorage} from './plays.js';

export const plays: Readonly<Record<string, (action: Action) => Promise<void>>> = {
  '401 in mid-action': playSessionEnd,
  'answers out of order': playOutOfOrder,
  'answer after disconnect': playDisconnect,
  'storage full': action => playStorage(action, 'full'),
  'storage forbidden': action => playStorage(action, 'forbidden'),
  ...Object.fromEntries(
    Object.entries(lineFaults).map(([column, fault]) => [column, (action: Action) => playLineFault(action, fault)]),
  ),
};

/** Other engines play every so many cells. */
const STEP = 7;
const playsAll = /Chrome\//.test(navigator.userAgent);

/** A test for each cell of these rows. */
export function faultSuite(actions: readonly Action[], titleOf: (row: string, column: string) => string): void {
  for (const action of actions) {
    const row = faultTable.rows.indexOf(action.name);
    describe(`faults: ${action.name}`, () => {
      for (const [index, column] of faultTable.columns.entries()) {
        if (whyNot(faultTable, action.name, column) !== undefined) continue;
        if (!playsAll && (row + index) % STEP !== 0) continue;
        it(titleOf(action.name, column), () => plays[column]!(action));
      }
    });
  }
}
