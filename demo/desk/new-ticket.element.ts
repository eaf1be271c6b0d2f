import {LitElement, html, nothing, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {controls} from './controls.styles.js';
import type {DeskModel} from './desk-model.js';
import {dialogStyles} from './dialog.styles.js';
import {ModelController} from '../site/model-controller.js';

/**
 * A ticket that an agent files, for example after a call: it has no conversation, and customers see it all the same (R8).
 *
 * @fires {CustomEvent<string>} desk-created - With the new ticket's id.
 */
export class DeskNewTicket extends LitElement {
  static override styles = [controls, dialogStyles];

  @property({attribute: false}) model?: DeskModel;

  /** Who called. */
  @state() private contactId = '';
  @query('dialog') private dialog!: HTMLDialogElement;
  @query('form') private form!: HTMLFormElement;

  constructor() {
    super();
    new ModelController(this);
  }

  show(): void {
    this.form.reset();
    this.contactId = '';
    this.dialog.showModal();
  }

  override render(): TemplateResult | typeof nothing {
    const {model} = this;
    if (!model) return nothing;
    const {contacts, companies, pipelines} = model.world;
    const company = companies[contacts[this.contactId]?.primaryCompanyId ?? ''];
    const choose = ({target}: Event) => (this.contactId = (target as HTMLSelectElement).value);
    return html`
      <dialog aria-labelledby="heading">
        <h2 id="heading">New ticket</h2>
        <p class="soft">After a call: the ticket begins without a conversation (R8).</p>
        <form @submit=${this.#create}>
          <label>Subject <input name="subject" required maxlength="150" autocomplete="off" /></label>
          <div class="pair">
            <label>
              Who called
              <select name="contact" @change=${choose}>
                <option value="">Somebody unknown</option>
                ${Object.values(contacts).map(({id, name}) => html`<option value=${id}>${name}</option>`)}
              </select>
            </label>
            <label>
              Company
              <select name="company" .value=${company?.id ?? ''}>
                <option value="">None</option>
                ${Object.values(companies).map(
                  ({id, name}) => html`<option value=${id} ?selected=${id === company?.id}>${name}</option>`,
                )}
              </select>
            </label>
            <label>
              Pipeline
              <select name="pipeline">
                ${Object.values(pipelines).map(({id, name}) => html`<option value=${id}>${name}</option>`)}
              </select>
            </label>
          </div>
          <p class="problem" role="status">${model.problem}</p>
          <div class="end">
            <button type="button" @click=${() => this.dialog.close()}>Cancel</button>
            <button class="primary">Create ticket</button>
          </div>
        </form>
      </dialog>
    `;
  }

  readonly #create = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const {model} = this;
    const fields = new FormData(this.form);
    const [subject = '', contact, company, pipelineId] = ['subject', 'contact', 'company', 'pipeline'].map(
      name => fields.get(name) as string,
    );
    const ticket = await model?.act(desk =>
      desk.createTicket({
        subject,
        contactIds: contact ? [contact] : [],
        companyIds: company ? [company] : [],
        ownerId: model.agentId,
        ...(pipelineId && {pipelineId}),
      }),
    );
    if (!ticket) return;
    this.dialog.close();
    this.dispatchEvent(new CustomEvent('desk-created', {detail: ticket.id}));
  };
}

customElements.define('desk-new-ticket', DeskNewTicket);
