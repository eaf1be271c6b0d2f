import {cellTitle} from '../support/evidence/table.js';
import {accountActions} from './actions/account.js';
import {faultTable} from './fault-table.js';
import {faultSuite} from './suite.js';

faultSuite(accountActions, (row, column) => cellTitle(faultTable, row, column));
