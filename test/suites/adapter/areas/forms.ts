import type {FormField, FormValue, Submission} from '../../../../src/contract/forms.js';
import {check, checkSame, freshKey, freshWord, refused} from '../checks.js';
import type {Suite} from '../subject.js';

/** Something that a required field takes. */
function valueOf({kind, options, min}: FormField, text: string): FormValue {
  const choice = options?.[0]?.value ?? '';
  if (kind === 'select') return choice;
  if (kind === 'multiselect') return [choice];
  if (kind === 'checkbox') return true;
  if (kind === 'number') return typeof min === 'number' ? min : 1;
  return kind === 'date' ? new Date().toISOString().slice(0, 10) : text;
}

/** The support form. Its required fields must not be files. */
export function formArea({describe, it, subject}: Suite): void {
  describe('form', () => {
    it('R28 R29 a submission makes one ticket, however often it is repeated', async () => {
      const adapter = await subject().adapterFor('asker');
      const form = await adapter.getForm();
      check(form.fields.length > 0, 'fields');
      const word = freshWord('form');
      const required = form.fields.filter(field => field.required && !field.when);
      const values = Object.fromEntries(required.map(field => [field.id, valueOf(field, word)]));
      const submission: Submission = {formId: form.id, values};
      const key = freshKey();
      const {ticket} = await adapter.submitForm(submission, key);
      check(ticket, 'a ticket that the customer sees');
      checkSame((await adapter.submitForm(submission, key)).ticket?.id, ticket.id, 'repeated');
      checkSame(
        (await adapter.listTickets({search: word})).items.map(({id}) => id),
        [ticket.id],
        'tickets',
      );
      check((await adapter.listMessages(ticket.id)).items[0]?.text.includes(word), 'R26 the first message has what was sent');
    });

    it('R53 a required field that is missing is named', async () => {
      const adapter = await subject().adapterFor('asker');
      const form = await adapter.getForm();
      const field = form.fields.find(each => each.required && !each.when);
      check(field, 'a required field');
      const {fields} = await refused(adapter.submitForm({formId: form.id, values: {}}, freshKey()), 'invalid');
      check(
        fields.some(each => each.field === field.id && each.problem === 'required'),
        'the field and its problem',
      );
    });

    it('R50 the form is for signed-in customers only', async () => {
      await refused((await subject().adapterFor(null)).getForm(), 'unauthenticated');
    });
  });
}
