import type {FormDefinition} from '../../src/contract/forms.js';
import type {Right} from '../../src/contract/primitives.js';
import type {SupportForm} from '../world/settings.js';
import type {World} from '../world/world.js';
import {type Check, rightOf} from './checks.js';
import {forbidden} from './refusal.js';
import {inboxOfForm} from './routing.js';
import {find} from './tables.js';

/** May signed-in customers file a ticket with the form (R50, R51)? */
export function formRight(world: World): Right {
  return rightOf(formChecks(world));
}

/** What filing a ticket depends on: a form is connected, and there is an inbox that takes it (R26). */
export function formChecks(world: World): Check[] {
  const form = connectedForm(world);
  const inbox = form && inboxOfForm(world, form);
  const {enabled, formId} = world.settings.form;
  return [
    {
      rule: 'R50',
      question: 'Is a form connected that makes tickets?',
      passed: form !== undefined,
      reason: 'form-off',
      facts: {enabled, formId},
    },
    {
      rule: 'R26',
      question: 'Is there an inbox for it?',
      passed: inbox !== undefined,
      reason: 'unconfigured',
      facts: {inbox: inbox?.id ?? null},
    },
  ];
}

/** The form that customers may use. Throws `forbidden`. */
export function usableForm(world: World): SupportForm {
  const form = connectedForm(world);
  const right = formRight(world);
  if (!form || !right.allowed) throw forbidden(right.reason);
  return form;
}

/** The form as customers get it (R52, R53), without what it does inside. */
export function formDefinition(world: World): FormDefinition {
  const form = usableForm(world);
  const header = world.settings.form.headerText;
  const fields = form.fields.map(({property, ...field}) => ({...field, ...(property === 'subject' && {suggestArticles: true})}));
  return {id: form.id, ...(header !== '' && {header}), fields};
}

/** Does a form make tickets: has it ticket properties (R51)? */
export function hasTicketProperties(form: SupportForm): boolean {
  return form.fields.some(field => field.property !== undefined);
}

/** Connected to an inbox, even to one that was removed since (R26). */
function connectedForm(world: World): SupportForm | undefined {
  const {enabled, formId} = world.settings.form;
  const form = enabled ? find(world.forms, formId) : undefined;
  return form && form.inboxId !== null && hasTicketProperties(form) ? form : undefined;
}
