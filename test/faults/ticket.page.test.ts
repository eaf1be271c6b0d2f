import {cellTitle} from '../support/evidence/table.js';
import {ticketActions} from './actions/ticket.js';
import {faultTable} from './fault-table.js';
import {faultSuite} from './suite.js';

faultSuite(ticketActions, (row, column) => cellTitle(faultTable, row, column));
