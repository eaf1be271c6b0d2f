import {PortalError} from '../../contract/error.js';
import {late} from '../../loading/late.js';
import type {PortalAdapter} from '../portal-adapter.js';
import {createCall} from './call.js';
import {changeCalls} from './changes.js';
import {messageCalls} from './messages.js';
import {createWire, defaultCapabilities} from './options.js';
import type {HttpAdapterOptions, Surroundings} from './options.js';
import {sessionCalls} from './session.js';
import {settingsCalls} from './settings.js';
import {ticketCalls} from './tickets.js';
import {uploadCalls} from './uploads.js';

/**
 * An adapter for a backend that speaks Portico's own HTTP contract (`docs/openapi.json`). It never throws: a bad `backend`
 * shows when the first call rejects with `contract`.
 * @param surroundings Clock, chance and transport, for tests.
 */
export function createHttpAdapter(options: HttpAdapterOptions, surroundings?: Partial<Surroundings>): PortalAdapter {
  const wire = createWire(options, surroundings);
  const call = createCall(wire);
  const signsIn = wire.auth.credential !== null;
  const account = async () => (await loaded(() => import('./account.js'))).accountCalls(call);
  const forms = async () => (await loaded(() => import('./forms.js'))).formCalls(call);
  const participants = async () => (await loaded(() => import('./participants.js'))).participantCalls(call);
  const feedback = async () => (await loaded(() => import('./feedback.js'))).feedbackCalls(call);
  const readMarks = async () => (await loaded(() => import('./read-marks.js'))).readMarkCalls(call);
  const articles = async () => (await loaded(() => import('./articles.js'))).articleCalls(call);

  return {
    id: String(options.backend),
    // Who the host page vouches for signs in there, and has no password here.
    capabilities: {...defaultCapabilities, signIn: signsIn, accounts: signsIn, ...options.capabilities},
    ...settingsCalls(call),
    ...sessionCalls(wire, call),
    ...ticketCalls(call),
    ...messageCalls(call),
    ...uploadCalls(wire, call),
    ...changeCalls(call),
    register: async (...input) => (await account()).register(...input),
    requestPasswordReset: async (...input) => (await account()).requestPasswordReset(...input),
    checkPasswordToken: async (...input) => (await account()).checkPasswordToken(...input),
    setPassword: async (...input) => (await account()).setPassword(...input),
    markRead: async (...input) => (await readMarks()).markRead(...input),
    addParticipant: async (...input) => (await participants()).addParticipant(...input),
    removeParticipant: async (...input) => (await participants()).removeParticipant(...input),
    answerSolution: async (...input) => (await feedback()).answerSolution(...input),
    rateTicket: async (...input) => (await feedback()).rateTicket(...input),
    findArticles: async (...input) => (await articles()).findArticles(...input),
    getForm: async (...input) => (await forms()).getForm(...input),
    submitForm: async (...input) => (await forms()).submitForm(...input),
  };
}

/** A part of the adapter that comes with first use; not to get it is like not to get an answer. */
async function loaded<Module>(load: () => Promise<Module>): Promise<Module> {
  try {
    return await late(load);
  } catch (cause) {
    throw new PortalError('network', 'A part of the adapter could not be loaded.', {cause});
  }
}
