/** What is allowed, from the rules alone, and what follows from it. */
import type {Right} from '../../../src/contract/primitives.js';
import type {Ticket} from '../../../src/contract/tickets.js';
import type {Contact, Inbox, TicketRecord, UploadRecord, World} from '../../../mocks/world/world.js';
import {stageOf} from './answers.js';
import {isAdmitted, originalThread} from './sight.js';

/** How a request must end. Success has a status alone. */
export interface Verdict {
  status: number;
  code?: string;
  reason?: string;
}

export const absent: Verdict = {status: 404, code: 'not-found'};
export const wrong: Verdict = {status: 422, code: 'invalid'};
export const keyReused: Verdict = {status: 409, code: 'conflict', reason: 'key-reused'};
export const unconfigured: Verdict = {status: 503, code: 'unavailable', reason: 'unconfigured'};

export function forbidden(reason: string | undefined): Verdict {
  return {status: 403, code: 'forbidden', reason};
}

/** R1, R15, R67, R85: why a request of this contact goes no further; undefined if it does. */
export function gate(world: World, contact: Contact, activeAt: number | undefined, now: number): Verdict | undefined {
  if (!world.settings.enabled) return {status: 503, code: 'unavailable', reason: 'portal-off'};
  const isOver = activeAt === undefined || now >= activeAt + world.settings.timeoutMinutes * 60_000;
  if (isOver) return {status: 401, code: 'unauthenticated'};
  return isAdmitted(world, contact) ? undefined : forbidden('access-denied');
}

/** R14, R20–R24. */
export function rightsOf(world: World, ticket: TicketRecord): Pick<Ticket['can'], 'reply' | 'close' | 'reopen'> {
  const {closing, reopening, replyToClosed} = world.settings;
  const isClosed = stageOf(world, ticket).state === 'closed';
  const because = (...reasons: (false | Right['reason'])[]): Right => {
    const reason = reasons.find(each => each);
    return reason ? {allowed: false, reason} : {allowed: true};
  };
  return {
    reply: because(isClosed && !replyToClosed.enabled && 'reply-to-closed-off'),
    close: because(
      !closing.enabled && 'closing-off',
      (!closing.pipelines[ticket.pipelineId]?.enabled || stagesOf(world, ticket, 'closed').length === 0) && 'pipeline-off',
      stageToClose(world, ticket) === undefined && 'unconfigured',
      isClosed && 'closed',
    ),
    reopen: because(
      !reopening.enabled && 'reopening-off',
      stageToReopen(world, ticket) === undefined && 'unconfigured',
      !isClosed && 'not-closed',
    ),
  };
}

/** R22, R23. */
export function stageToClose(world: World, ticket: TicketRecord): string | undefined {
  return chosen(stagesOf(world, ticket, 'closed'), world.settings.closing.pipelines[ticket.pipelineId]?.stageId ?? null);
}

export function stageToReopen(world: World, ticket: TicketRecord): string | undefined {
  return chosen(stagesOf(world, ticket, 'open'), world.settings.reopening.stageByPipeline[ticket.pipelineId] ?? null);
}

/** R21: the stage that a ticket is in after a reply. */
export function stageAfterReply(world: World, ticket: TicketRecord): string {
  const {stage, stageByPipeline} = world.settings.replyToClosed;
  if (stage === 'stay' || stageOf(world, ticket).state === 'open') return ticket.stageId;
  return chosen(stagesOf(world, ticket, 'open'), stageByPipeline[ticket.pipelineId] ?? null) ?? ticket.stageId;
}

function stagesOf(world: World, {pipelineId}: TicketRecord, state: 'open' | 'closed'): string[] {
  return world.pipelines[pipelineId]!.stages.filter(stage => stage.state === state).map(stage => stage.id);
}

function chosen(ids: string[], wanted: string | null): string | undefined {
  if (wanted === null) return ids.length === 1 ? ids[0] : undefined;
  return ids.find(id => id === wanted);
}

/** R25: the inbox that takes a reply, and the thread, if there is one; undefined if nothing takes it. */
export function routeOf(world: World, ticket: TicketRecord): {inbox: Inbox; threadId?: string} | undefined {
  const created = (id: string): number => Date.parse(world.threads[id]!.createdAt);
  const oldest = [...ticket.threadIds].sort().sort((a, b) => created(a) - created(b))[0];
  const threadId = originalThread(world, ticket)?.id ?? oldest;
  const inbox = live(world, world.threads[threadId ?? '']?.inboxId) ?? live(world, world.settings.defaultInboxId);
  return inbox && {inbox, threadId};
}

/** R26, R50, R51: the inbox that takes the form's tickets, or why nobody may use it. */
export function formInbox(world: World): Inbox | Verdict {
  const {enabled, formId} = world.settings.form;
  const form = enabled ? world.forms[formId ?? ''] : undefined;
  if (!form || form.inboxId === null || form.fields.every(field => field.property === undefined)) return forbidden('form-off');
  return live(world, form.inboxId) ?? live(world, world.settings.defaultInboxId) ?? forbidden('unconfigured');
}

function live(world: World, id: string | null | undefined): Inbox | undefined {
  const inbox = world.inboxes[id ?? ''];
  return inbox && !inbox.removed ? inbox : undefined;
}

/** R30: how a file ends up under the limits of now. */
export function fileVerdict({settings: {uploadLimits}}: World, file: Pick<UploadRecord, 'name' | 'type' | 'size'>): Verdict {
  if (file.size === 0) return wrong;
  if (file.size > uploadLimits.maxSize) return {status: 413, code: 'too-large'};
  const fits = (type: string): boolean => (type.startsWith('.') ? file.name.endsWith(type) : file.type === type);
  return uploadLimits.types.length === 0 || uploadLimits.types.some(fits) ? {status: 201} : {status: 415, code: 'unsupported'};
}

/** R30: may these drafts go with a message of the contact's? */
export function draftsAreGood(world: World, contact: Contact, ids: readonly string[], now: number): boolean {
  const good = ids.every(id => {
    const draft = Object.hasOwn(world.uploads, id) ? world.uploads[id] : undefined;
    return draft?.contactId === contact.id && Date.parse(draft.expiresAt) > now && fileVerdict(world, draft).status === 201;
  });
  return good && new Set(ids).size <= world.settings.uploadLimits.maxCount;
}
