import type {PortalAdapter} from '../portal-adapter.js';
import {createWire} from '../http/options.js';
import {changeCalls} from './changes.js';
import {RtContext, throwIfAborted, unsupported} from './context.js';
import {conversationCalls} from './conversation.js';
import {Drafts} from './drafts.js';
import {fileCalls} from './files.js';
import {formCalls} from './form.js';
import {listCalls} from './list.js';
import {rtCapabilities, withDefaults, type RtAdapterOptions} from './options.js';
import {sessionCalls} from './session.js';
import {ticketCalls} from './tickets.js';

/**
 * An adapter for Best Practical RT 5 behind Portico's gateway (`docs/adapters/rt.md`). It never throws: a bad `gateway` shows
 * when the first call rejects with `contract`.
 */
export function createRtAdapter(options: RtAdapterOptions = {}): PortalAdapter {
  const rt = withDefaults(options);
  const {fetch, timeout, retries, report} = options;
  const wire = createWire({
    backend: rt.gateway,
    ...(fetch && {fetch}),
    ...(timeout !== undefined && {timeout}),
    ...(retries !== undefined && {retries}),
    ...(report && {report}),
  });
  const context = new RtContext(wire, rt);
  const drafts = new Drafts(rt.uploadLimits);
  const tickets = ticketCalls(context);

  return {
    id: `rt ${String(rt.gateway)}`,
    capabilities: rtCapabilities(options),
    async getSettings({signal} = {}) {
      throwIfAborted(signal);
      return rt.settings;
    },
    ...sessionCalls(context, drafts),
    ...listCalls(context),
    ...tickets,
    ...conversationCalls(context, drafts, tickets.getTicket),
    ...fileCalls(context, drafts),
    ...formCalls(context, drafts, tickets.getTicket),
    ...changeCalls(context),
    register: unsupported('registration'),
    requestPasswordReset: unsupported('new passwords'),
    checkPasswordToken: unsupported('new passwords'),
    setPassword: unsupported('new passwords'),
    markRead: unsupported('read marks'),
    addParticipant: unsupported('participants'),
    removeParticipant: unsupported('participants'),
    answerSolution: unsupported('solutions'),
    rateTicket: unsupported('ratings'),
    findArticles: unsupported('articles'),
  };
}
