import type {FormValue, Submission, Submitted} from '../../src/contract/forms.js';
import type {SupportForm, SupportFormField} from '../world/settings.js';
import type {Pipeline, TicketRecord, World} from '../world/world.js';
import type {Customer} from './access.js';
import type {Env} from './env.js';
import {type FilledForm, checkForm} from './form-values.js';
import {openThread, postMessage} from './posting.js';
import {ticketSummary} from './projection.js';
import {propertyText} from './properties.js';
import {Refusal, invalid} from './refusal.js';
import {inboxOfForm} from './routing.js';
import type {Stage} from './stages.js';
import {newId} from './tables.js';
import {isoDate} from './time.js';
import {useUp} from './uploads.js';

/** The property that is a ticket's subject and not one among others. */
const SUBJECT = 'subject';

/**
 * Files one ticket with a form that the customer may use (R26–R28).
 * @throws {Refusal} `invalid` with the fields or files that are wrong; `unavailable` if nothing can take the ticket.
 */
export function submitForm(who: Customer, env: Env, form: SupportForm, submission: Submission): Submitted {
  const {world, contact} = who;
  if (submission.formId !== form.id) throw invalid([{field: 'formId', problem: 'unknown'}]);
  const filled = checkForm(who, env, form, submission.values);
  if (filled.faults.length > 0) throw invalid([...filled.faults]);
  const inbox = inboxOfForm(world, form);
  const start = firstOpenStage(world);
  if (!inbox || !start) throw new Refusal({code: 'unavailable', reason: 'unconfigured'});

  const ticket = addTicket(world, env, {
    subject: subjectOf(form, filled),
    pipelineId: start.pipeline.id,
    stageId: start.stage.id,
    requesterId: contact.id,
    contactIds: [contact.id],
    companyIds: contact.primaryCompanyId === null ? [] : [contact.primaryCompanyId],
    properties: propertiesOf(filled),
  });
  const thread = openThread(world, env, inbox, ticket);
  const author = {kind: 'contact', id: contact.id} as const;
  postMessage(world, env, thread, {author, channel: 'form', text: textOf(filled), files: filled.uploads});
  useUp(world, filled.uploads);
  return {ticket: who.sees(ticket) ? ticketSummary(who, ticket) : null};
}

/** Adds a ticket without a thread. */
export function addTicket(
  world: World,
  env: Env,
  details: Pick<TicketRecord, 'subject' | 'pipelineId' | 'stageId' | 'requesterId' | 'contactIds' | 'companyIds' | 'properties'>,
): TicketRecord {
  const ticket: TicketRecord = {
    ...details,
    id: newId(env, 'ticket', world.tickets),
    reference: nextReference(world),
    ownerId: null,
    threadIds: [],
    createdAt: isoDate(env.now),
    stageChangedAt: null,
    timeline: [],
  };
  world.tickets[ticket.id] = ticket;
  return ticket;
}

/** Where new tickets begin: the first open stage of the first pipeline that has one. */
export function firstOpenStage(world: World): {pipeline: Pipeline; stage: Stage} | undefined {
  for (const pipeline of Object.values(world.pipelines)) {
    const stage = pipeline.stages.find(each => each.state === 'open');
    if (stage) return {pipeline, stage};
  }
  return undefined;
}

function nextReference(world: World): string {
  const numbers = Object.values(world.tickets).map(ticket => Number(/^#(\d+)$/.exec(ticket.reference)?.[1] ?? 0));
  return `#${numbers.reduce((highest, number) => Math.max(highest, number), 1000) + 1}`;
}

/** What the subject's field says, else the first line of text, else the form's name. */
function subjectOf(form: SupportForm, {answers}: FilledForm): string {
  const isText = (field: SupportFormField): boolean => field.kind === 'text' || field.kind === 'multiline';
  const answer = answers.find(({field}) => field.property === SUBJECT) ?? answers.find(({field}) => isText(field));
  const line = answer && propertyText(answer.value, answer.field).trim().split('\n')[0]!.trim();
  return line || form.name;
}

function propertiesOf({answers}: FilledForm): Record<string, FormValue> {
  const kept = answers.filter(({field}) => field.property !== undefined && field.property !== SUBJECT);
  return Object.fromEntries(kept.map(({field, value}) => [field.property!, propertyValue(field, value)]));
}

function propertyValue(field: SupportFormField, value: FormValue): FormValue {
  return field.kind === 'number' ? Number(value) : value;
}

/** The first message (R26): a line for each answer, in the words of the form. */
function textOf({answers, uploads}: FilledForm): string {
  const lines = answers.filter(({field}) => field.kind !== 'hidden').map(({field, value}) => answerText(field, value));
  const files = uploads.map(({name}) => name).join(', ');
  return [...lines, ...(files === '' ? [] : [files])].join('\n');
}

function answerText(field: SupportFormField, value: FormValue): string {
  if (field.kind === 'checkbox') return `${field.label}: ${value === true ? '☑' : '☐'}`;
  return `${field.label}:${field.kind === 'multiline' ? '\n' : ' '}${propertyText(value, field)}`;
}
