import {html, nothing} from 'lit';
import type {Criteria} from '../../../mocks/world/criteria.js';
import {criteriaEditor} from '../criteria.templates.js';
import {checkField, listField, selectField} from '../field.templates.js';
import {named, type Section} from './section.js';

/** Where tickets go and which of them a customer sees (R9–R11, R25, X5, X6). */
export const ticketsSection: Section = {
  id: 'tickets',
  title: 'Tickets',
  keys: ['defaultInboxId', 'ticketAccess', 'allCompanies'],
  render(model) {
    const {ticketAccess} = model.draft;
    const inboxes = Object.fromEntries(Object.entries(model.world.inboxes).filter(([, {removed}]) => !removed));
    const chooseAccess = (kind: string) =>
      model.set('ticketAccess', kind === 'segment' ? {kind, members: {all: []} satisfies Criteria} : {kind});
    return html`
      ${selectField(
        model,
        {path: 'defaultInboxId', label: 'Default inbox', help: 'Gets replies to tickets without a conversation (R25).'},
        {choices: named(inboxes), none: 'Not chosen'},
      )}
      ${selectField(
        model,
        {path: 'ticketAccess', label: 'Ticket access', help: 'Which tickets a customer sees (R9–R12).'},
        {
          choices: [
            {value: 'own', label: 'Their own'},
            {value: 'company', label: 'Their own and those of their company'},
            {value: 'segment', label: 'Those of their company for some, their own for the others'},
          ],
          value: ticketAccess.kind,
          onChoose: chooseAccess,
        },
      )}
      ${
        ticketAccess.kind === 'segment'
          ? criteriaEditor({
              legend: 'Who sees those of the company (R11)',
              subject: 'Contacts',
              criteria: ticketAccess.members,
              onChange: members => model.set('ticketAccess', {kind: 'segment', members}),
            })
          : nothing
      }
      ${checkField(model, {
        path: 'allCompanies',
        label: 'Customers switch between all their companies',
        help: 'Otherwise only the primary one counts (X5).',
      })}
    `;
  },
};

/** Which tickets exist for customers at all (R5). */
export const visibilitySection: Section = {
  id: 'visibility',
  title: 'Visibility filter',
  keys: ['visibility'],
  render(model) {
    const {visibility} = model.draft;
    return html`
      ${checkField(
        model,
        {
          path: 'visibility',
          label: 'Only tickets that meet criteria exist for customers',
          help: 'List, detail, search, export, reply and files alike (R5).',
        },
        {checked: visibility !== null, onChange: on => model.set('visibility', on ? {all: []} : null)},
      )}
      ${
        visibility === null
          ? nothing
          : criteriaEditor({
              legend: 'Tickets that customers see',
              subject: 'Tickets',
              criteria: visibility,
              onChange: criteria => model.set('visibility', criteria),
            })
      }
      <p class="soft">On a desk’s ticket record, properties can be set and the Conversations card says what shows.</p>
    `;
  },
};

/** What a ticket shows besides its conversation, and what customers may do with it (X6, X8). */
export const detailSection: Section = {
  id: 'detail',
  title: 'Ticket detail',
  keys: ['threads', 'shownProperties', 'participants', 'satisfaction'],
  render: model => html`
    ${selectField(
      model,
      {
        path: 'threads',
        label: 'Tickets with several conversations show',
        help: 'The original is the oldest that has something to show (R6).',
      },
      {
        choices: [
          {value: 'oldest', label: 'The original'},
          {value: 'all', label: 'All, merged in time order'},
        ],
      },
    )}
    ${listField(model, {
      path: 'shownProperties',
      label: 'Properties shown',
      help: 'Names of ticket properties with commas between them, for example product, serial_number.',
    })}
    ${checkField(model, {path: 'participants.enabled', label: 'Customers add and remove people of their company', help: 'Participants (X6).'})}
    ${checkField(model, {path: 'satisfaction.enabled', label: 'Customers rate closed tickets', help: 'Satisfaction (X8).'})}
  `,
};
