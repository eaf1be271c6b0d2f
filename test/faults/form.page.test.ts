import {cellTitle} from '../support/evidence/table.js';
import {formActions} from './actions/form.js';
import {faultTable} from './fault-table.js';
import {faultSuite} from './suite.js';

faultSuite(formActions, (row, column) => cellTitle(faultTable, row, column));
