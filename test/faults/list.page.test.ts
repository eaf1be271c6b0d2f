import {cellTitle} from '../support/evidence/table.js';
import {listActions} from './actions/list.js';
import {faultTable} from './fault-table.js';
import {faultSuite} from './suite.js';

faultSuite(listActions, (row, column) => cellTitle(faultTable, row, column));
