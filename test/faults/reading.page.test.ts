import {cellTitle} from '../support/evidence/table.js';
import {readingActions} from './actions/reading.js';
import {faultTable} from './fault-table.js';
import {faultSuite} from './suite.js';

faultSuite(readingActions, (row, column) => cellTitle(faultTable, row, column));
