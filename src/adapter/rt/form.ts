import {PortalError} from '../../contract/error.js';
import type {FormDefinition, FormField, FormValue, Submission, Submitted} from '../../contract/forms.js';
import type {CallOptions, PortalAdapter, WriteOptions} from '../portal-adapter.js';
import {throwIfAborted, type RtContext} from './context.js';
import type {Drafts} from './drafts.js';
import {customFieldIdOf, toFormField} from './form-field.js';
import {submissionProblems} from './form-problems.js';
import {messageBody} from './message-body.js';
import {innerFields, type RtFormOptions} from './options.js';
import {createTicket, listQueues, readField, readQueue} from './routes.js';

/** Longest subject that RT keeps. */
const subjectLength = 200;

/** The support form: a queue with its custom fields, and what every ticket has. */
export function formCalls(
  context: RtContext,
  drafts: Drafts,
  getTicket: PortalAdapter['getTicket'],
): Pick<PortalAdapter, 'getForm' | 'submitForm'> {
  const {call, options} = context;

  async function getForm({signal}: CallOptions = {}): Promise<FormDefinition> {
    return (await readForm({signal})).form;
  }

  /** The form, and the name of the queue that it files in. */
  async function readForm({signal}: CallOptions): Promise<{form: FormDefinition; queue: string}> {
    throwIfAborted(signal);
    const {form, uploadLimits} = options;
    const {items} = await call(listQueues, {query: {per_page: 100}, signal});
    const queue = items.find(({Name}) => Name === form?.queue);
    if (!form || !queue) throw new PortalError('not-found', 'RT: no form', {reason: 'form-off', status: 404});
    const fields = await customFields(queue.id, form, {signal});
    const {subject = 'Subject', message = 'Message', files = 'Files'} = form.labels ?? {};
    const definition: FormDefinition = {
      id: queue.id,
      ...(form.header !== undefined && {header: form.header}),
      fields: [
        {id: 'subject', kind: 'text', label: subject, required: true, max: subjectLength},
        ...fields,
        {id: 'message', kind: 'multiline', label: message, required: true},
        {id: 'files', kind: 'file', label: files, required: false, max: uploadLimits.maxCount},
      ],
    };
    return {form: definition, queue: form.queue};
  }

  async function customFields(queueId: string, {fields: names}: RtFormOptions, {signal}: CallOptions): Promise<FormField[]> {
    const {TicketCustomFields: all} = await call(readQueue, {params: {id: queueId}, signal});
    const inner: readonly string[] = Object.values(innerFields);
    const shown = names
      ? names.flatMap(name => all.find(field => field.name === name) ?? [])
      : all.filter(({name}) => !inner.includes(name));
    const fields = await Promise.all(shown.map(({id}) => call(readField, {params: {id}, signal})));
    return fields.flatMap(field => toFormField(field) ?? []);
  }

  async function submitForm({formId, values}: Submission, write: WriteOptions): Promise<Submitted> {
    const {idempotencyKey, signal} = write;
    const {form, queue} = await readForm({signal});
    const problems = submissionProblems(form.fields, values);
    if (formId !== form.id || problems.length > 0)
      throw new PortalError('invalid', 'RT: the form is not complete', {fields: problems, status: 422});
    const uploads = Array.isArray(values['files']) ? values['files'] : [];
    const files = drafts.take(uploads, idempotencyKey);
    const body = await messageBody(
      {
        Queue: queue,
        Subject: String(values['subject']).trim(),
        Content: String(values['message']),
        ContentType: 'text/plain',
        CustomFields: fieldValues(values),
      },
      files,
    );
    const {id} = await call(createTicket, {body, idempotencyKey, signal});
    drafts.used(uploads, idempotencyKey);
    // Read again: what is in RT counts, and a customer may file where they see nothing (R28).
    const ticket = await getTicket(id, {signal}).catch((error: unknown) => {
      if (error instanceof PortalError && error.code === 'not-found') return null;
      throw error;
    });
    return {ticket};
  }

  return {getForm, submitForm};
}

/** Values of custom fields as RT takes them. */
function fieldValues(values: Readonly<Record<string, FormValue>>): Record<string, string | string[]> {
  const entries = Object.entries(values).flatMap(([name, value]) => {
    const id = customFieldIdOf(name);
    return id === undefined ? [] : [[id, Array.isArray(value) ? value : String(value)] as const];
  });
  return Object.fromEntries(entries);
}
