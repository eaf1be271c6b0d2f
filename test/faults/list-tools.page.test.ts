import {cellTitle} from '../support/evidence/table.js';
import {listToolActions} from './actions/list-tools.js';
import {faultTable} from './fault-table.js';
import {faultSuite} from './suite.js';

faultSuite(listToolActions, (row, column) => cellTitle(faultTable, row, column));
