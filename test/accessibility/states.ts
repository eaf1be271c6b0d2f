import type {Screen} from '../shots/screen.js';
import {accountStates} from './states/account.js';
import {formStates} from './states/form.js';
import {listStates} from './states/list.js';
import {replyStates} from './states/reply.js';
import {ticketStates} from './states/ticket.js';

/** Screens that have to be accessible, and that no picture is taken of. */
export const states: readonly Screen[] = [...accountStates, ...listStates, ...ticketStates, ...replyStates, ...formStates];
