import {cellTitle} from '../support/evidence/table.js';
import {fileActions} from './actions/files.js';
import {faultTable} from './fault-table.js';
import {faultSuite} from './suite.js';

faultSuite(fileActions, (row, column) => cellTitle(faultTable, row, column));
