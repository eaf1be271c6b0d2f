import {cellTitle} from '../support/evidence/table.js';
import {feedbackActions} from './actions/feedback.js';
import {faultTable} from './fault-table.js';
import {faultSuite} from './suite.js';

faultSuite(feedbackActions, (row, column) => cellTitle(faultTable, row, column));
