import {cellTitle} from '../support/evidence/table.js';
import {participantActions} from './actions/participants.js';
import {faultTable} from './fault-table.js';
import {faultSuite} from './suite.js';

faultSuite(participantActions, (row, column) => cellTitle(faultTable, row, column));
