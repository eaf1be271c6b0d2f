import {html, nothing, type TemplateResult} from 'lit';
import type {DeskTicket} from '../../mocks/desk/reading.js';
import type {Contact} from '../../mocks/testing.js';
import type {DeskModel} from './desk-model.js';
import {fullTime, inWords} from './words.js';

/** Contacts of a ticket. Their primary company, which may give them all of its tickets, can be changed (R10, R15). */
export function renderPeople(model: DeskModel, ticket: DeskTicket): TemplateResult {
  const {contacts} = model.world;
  return html`
    <section>
      <h3>People</h3>
      ${ticket.contactIds.length === 0 ? html`<p>Nobody is associated with it.</p>` : nothing}
      <ul>
        ${ticket.contactIds.map(id => {
          const contact = contacts[id];
          return contact ? html`<li>${renderContact(model, contact, id === ticket.requesterId)}</li>` : nothing;
        })}
      </ul>
    </section>
  `;
}

function renderContact(model: DeskModel, {id, name, email, primaryCompanyId}: Contact, asked: boolean): TemplateResult {
  const move = ({target}: Event) => void model.act(desk => desk.setCompany(id, (target as HTMLSelectElement).value || null));
  return html`
    ${name}${asked ? html` <small>asked</small>` : nothing}
    <div><small>${email}</small></div>
    <details>
      <summary>${model.world.companies[primaryCompanyId ?? '']?.name ?? 'No company'}</summary>
      <label>
        Primary company
        <select @change=${move}>
          <option value="" .selected=${primaryCompanyId === null}>None</option>
          ${Object.values(model.world.companies).map(
            company => html`<option value=${company.id} .selected=${company.id === primaryCompanyId}>${company.name}</option>`,
          )}
        </select>
      </label>
    </details>
  `;
}

/** Properties of a ticket; one of them, or a new one, can be set, which the visibility filter may ask for (R5). */
export function renderProperties(model: DeskModel, {id, properties, createdAt}: DeskTicket): TemplateResult {
  const set = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const fields = new FormData(form);
    const [property, value] = ['property', 'value'].map(name => (fields.get(name) as string).trim());
    if (!property) return;
    form.reset();
    void model.act(desk => desk.setProperty('tickets', id, property, value || null));
  };
  const known = Object.entries(properties).filter(([, value]) => value !== null);
  return html`
    <section>
      <h3>Properties</h3>
      <dl>
        <dt>Created</dt>
        <dd><time datetime=${createdAt}>${fullTime(createdAt)}</time></dd>
        ${known.map(
          ([name, value]) => html`
            <dt>${inWords(name)}</dt>
            <dd>${inWords(value)}</dd>
          `,
        )}
      </dl>
      <details>
        <summary>Set a property</summary>
        <form class="set" @submit=${set}>
          <label>Name <input name="property" required autocomplete="off" placeholder="hide_from_portal" /></label>
          <label>Value <input name="value" autocomplete="off" placeholder="none" /></label>
          <button>Set</button>
        </form>
      </details>
    </section>
  `;
}
