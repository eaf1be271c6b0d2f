import {cellTitle} from '../support/evidence/table.js';
import {signInActions} from './actions/sign-in.js';
import {faultTable} from './fault-table.js';
import {faultSuite} from './suite.js';

faultSuite(signInActions, (row, column) => cellTitle(faultTable, row, column));
