import {html} from 'lit';
import {areaField, checkField, selectField, textField} from '../field.templates.js';
import {named, type Section} from './section.js';

/** The support form (R50–R52). */
export const formSection: Section = {
  id: 'form',
  title: 'Support form',
  keys: ['form'],
  render: model => html`
    ${checkField(model, {path: 'form.enabled', label: 'Customers file tickets with a form', help: 'Signed-in customers only (R50).'})}
    ${selectField(
      model,
      {path: 'form.formId', label: 'Form', help: 'One with ticket properties that is connected to an inbox or help desk (R51).'},
      {choices: named(model.world.forms), none: 'Not chosen'},
    )}
    ${textField(model, {path: 'form.menuText', label: 'Menu text', help: 'Names the link to the form (R52).'})}
    ${areaField(model, {path: 'form.headerText', label: 'Header text', help: 'Stands above the form (R52).'})}
  `,
};
