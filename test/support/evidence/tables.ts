import {policyTable} from '../../e2e/policies/policies.js';
import {secretTable} from '../../e2e/secrets/secrets-table.js';
import {journeyTable} from '../../accessibility/journeys/journey-table.js';
import {matrixTable} from '../../accessibility/matrix-table.js';
import {patternTable} from '../../accessibility/patterns/pattern-table.js';
import {languageTable} from '../../messages/language-table.js';
import {csvTable} from '../../store/csv/csv-table.js';
import {hostileTable} from '../../ui/safe-html/hostile/hostile-table.js';
import {faultTable} from '../../faults/fault-table.js';
import {themingTable} from '../../theming/theming-table.js';
import {hostTable} from '../../hosts/host-table.js';
import {nameTable} from '../../elements/names/names-table.js';
import {lifecycleTable} from '../../lifecycle/lifecycle-table.js';
import type {EvidenceTable} from './table.js';

/** All tables whose cells are tests, in the order of their index. */
export const tables: readonly EvidenceTable[] = [
  matrixTable,
  patternTable,
  journeyTable,
  languageTable,
  csvTable,
  hostileTable,
  faultTable,
  themingTable,
  hostTable,
  policyTable,
  secretTable,
  nameTable,
  lifecycleTable,
];
