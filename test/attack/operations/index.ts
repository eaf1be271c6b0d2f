import fc from 'fast-check';
import type {Command} from '../support/operation.js';
import {deskOperations} from './desk.js';
import {filingOperations} from './filing.js';
import {listOperations} from './lists.js';
import {participationOperations} from './participation.js';
import {readOperations} from './reads.js';
import {replyOperations} from './replies.js';
import {sessionOperations} from './sessions.js';
import {settingsOperations} from './settings.js';

/** All that may happen in an attack. */
export const operations = [
  ...sessionOperations,
  ...readOperations,
  ...listOperations,
  ...replyOperations,
  ...filingOperations,
  ...participationOperations,
  ...deskOperations,
  ...settingsOperations,
];

/** One of them, with what it is about. */
export const command: fc.Arbitrary<Command> = fc.oneof(
  ...operations.map(({name, weight, input}) => ({weight, arbitrary: input.map(value => ({operation: name, input: value}))})),
);
