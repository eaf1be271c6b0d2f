import {html, nothing, type PropertyValues} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {BackEvent} from '../../events/back-event.js';
import {FormSubmitEvent} from '../../events/form-submit-event.js';
import {TicketFiledEvent} from '../../events/ticket-filed-event.js';
import type {TicketSummary} from '../../contract/tickets.js';
import type {FormStore} from '../../store/form-store.js';
import type {PortalStore} from '../../store/portal-store.js';
import {errorNotice} from '../../ui/error-notice.js';
import {filePickerStyles} from '../../ui/file-picker.js';
import {notice} from '../../ui/notice.js';
import {problemText} from '../../ui/problem-text.js';
import {routeLink} from '../../ui/route-link.js';
import {skeleton, skeletonStyles} from '../../ui/skeleton.js';
import {PorticoElement, type Content} from '../portico-element.js';
import {renderField} from './fields.templates.js';
import {supportFormStyles} from './support-form.styles.js';

/**
 * The support form (R50–R53): the fields that the settings connect, errors at their fields and in a summary. Filing makes one
 * ticket, however often it is tried (R28, R29).
 *
 * @element portico-support-form
 * @slot signed-out - Replaces the message shown while nobody is signed in.
 * @slot unavailable - Replaces the message shown where the customer has no form.
 * @fires {FormSubmitEvent} portico-form-submit - Cancelable; before the ticket is filed.
 * @fires {TicketFiledEvent} portico-ticket-filed - The ticket has been filed.
 * @fires {BackEvent} portico-back - Cancelable; the customer gives the form up.
 * @csspart header - The text above the form.
 * @csspart summary - The list of what is wrong.
 * @csspart field - One field with its label.
 * @csspart label - A field's label.
 * @csspart input - What the customer fills in.
 * @csspart help - A field's help text.
 * @csspart error - What is wrong with a field.
 * @csspart attach - The button that chooses files.
 * @csspart files - The chosen files.
 * @csspart file - One chosen file.
 * @csspart submit - The button that files the ticket.
 * @csspart confirmation - What is shown afterwards.
 * @csspart notice - A message, for example an error.
 * @csspart retry - The button in an error that tries again.
 * @csspart skeleton - The shape of the form while it loads.
 * @cssstate loading - The form is loading.
 * @cssstate failed - Loading or filing failed.
 * @cssstate filed - The ticket has been filed.
 */
export class SupportFormElement extends PorticoElement {
  static override styles = [...[PorticoElement.styles].flat(), skeletonStyles, filePickerStyles, supportFormStyles];

  /** Puts the focus on the title as soon as it is there, as after going to a page. Default false. */
  @property({type: Boolean, attribute: 'take-focus'}) takeFocus = false;

  @query('#summary') private summary!: HTMLElement | null;
  @query('h2') private heading!: HTMLElement | null;
  /** What was filed; null: received, but out of the customer's sight (R28). */
  #focused = false;
  @state() private filed: TicketSummary | null | undefined;

  override willUpdate(_changed: PropertyValues): void {
    const {store} = this;
    this.watcher.watch(store?.form);
    const form = store?.form;
    const allowed = store?.session.session?.can.submitForm.allowed ?? false;
    if (allowed) void form?.definition.ensure();
    const status = form?.definition.state.status;
    this.states.set({
      loading: allowed && status === 'loading',
      failed: status === 'failed' || form?.submitting.error !== undefined,
      filed: this.filed !== undefined,
    });
  }

  override updated(): void {
    if (!this.takeFocus || this.#focused || !this.heading) return;
    this.#focused = true;
    this.heading.focus();
  }

  protected override renderWaiting(): Content {
    return skeleton(6, this.t('form.loading'));
  }

  protected override renderPortal(store: PortalStore): Content {
    const {status, session} = store.session;
    if (status === 'unknown') return this.renderWaiting();
    if (!session) return html`<slot name="signed-out">${notice({kind: 'info', title: this.t('form.signedOut')})}</slot>`;
    if (!session.can.submitForm.allowed)
      return html`<slot name="unavailable">${notice({kind: 'info', title: this.t('form.unavailable')})}</slot>`;
    if (this.filed !== undefined) return this.#renderFiled(this.filed);
    const {data, error} = store.form.definition.state;
    if (data) return this.#renderForm(store);
    if (!error) return this.renderWaiting();
    return errorNotice({error, words: this.words, onRetry: () => void store.form.definition.reload()});
  }

  #renderForm({form, session}: PortalStore): Content {
    const definition = form.definition.data;
    const limits = session.session?.uploadLimits;
    const failed = form.submitting.error;
    return html`
      <h2 tabindex="-1">${session.session?.formMenuText ?? this.t('form.title')}</h2>
      ${definition?.header ? html`<p class="header" part="header">${definition.header}</p>` : nothing}
      <form novalidate @submit=${this.#submit}>
        ${this.#renderSummary(form)}
        ${failed && !failed.fields.length ? errorNotice({error: failed, words: this.words, title: this.t('form.failed'), onRetry: this.#file}) : nothing}
        ${form.fields.map(field =>
          renderField({
            field,
            words: this.words,
            limits,
            value: form.value(field.id),
            problem: form.problems.find(problem => problem.field === field.id),
            tray: () => form.tray(field),
            onChange: value => form.setValue(field.id, value),
          }),
        )}
        <div class="actions">
          <button class="primary" part="submit" aria-disabled=${form.busy}>
            ${this.t(form.busy ? 'form.submitting' : 'form.submit')}
          </button>
          <button type="button" class="quiet" @click=${this.#back}>${this.t('action.cancel')}</button>
        </div>
      </form>
    `;
  }

  /** What is wrong, each line leading to its field (as in GOV.UK's error summary). */
  #renderSummary(form: FormStore): Content {
    if (!form.problems.length) return nothing;
    return html`
      <div id="summary" class="summary" part="summary" role="alert" tabindex="-1">
        <p class="notice-title">${this.t('form.problems', {count: form.problems.length})}</p>
        <ul>
          ${form.problems.map(problem => {
            const label = form.fields.find(field => field.id === problem.field)?.label ?? problem.field;
            return html`<li>
              <button type="button" class="link" @click=${() => this.#focusField(problem.field)}>
                ${label} – ${problemText(problem, this.words)}
              </button>
            </li>`;
          })}
        </ul>
      </div>
    `;
  }

  #renderFiled(ticket: TicketSummary | null): Content {
    const {navigation} = this.portal;
    return html`
      <div class="filed" part="confirmation">
        <h2 tabindex="-1">${this.t('form.filed')}</h2>
        <p>
          ${ticket?.reference ? this.t('form.filed.reference', {reference: ticket.reference}) : this.t('form.filed.received')}
        </p>
        <p class="actions">
          ${
            ticket
              ? routeLink({
                  href: navigation?.href({page: 'ticket', ticketId: ticket.id}),
                  part: 'filed-link',
                  className: 'button primary',
                  label: this.t('form.filed.open'),
                  onGo: event => this.#open(event, ticket.id),
                })
              : nothing
          }
          <button type="button" @click=${this.#another}>${this.t('form.filed.another')}</button>
        </p>
      </div>
    `;
  }

  #focusField(id: string): void {
    this.renderRoot.querySelector<HTMLElement>(`[data-field="${CSS.escape(id)}"]`)?.focus();
  }

  readonly #submit = (event: Event) => {
    event.preventDefault();
    this.#file();
  };

  readonly #file = () => void this.#submitForm();

  async #submitForm(): Promise<void> {
    const form = this.store?.form;
    if (!form || form.busy || !this.dispatchEvent(new FormSubmitEvent())) return;
    const outcome = await form.submit();
    if (outcome?.ok) {
      this.filed = outcome.value.ticket;
      this.dispatchEvent(new TicketFiledEvent(outcome.value.ticket));
    }
    await this.updateComplete;
    if (outcome?.ok) this.heading?.focus();
    else this.summary?.focus();
  }

  readonly #open = (event: Event, ticketId: string) => {
    event.preventDefault();
    const {store} = this;
    const {navigation} = this.portal;
    this.filed = undefined;
    if (navigation) navigation.go({page: 'ticket', ticketId});
    else store?.select(ticketId);
  };

  readonly #another = () => {
    this.filed = undefined;
  };

  readonly #back = () => {
    if (this.dispatchEvent(new BackEvent())) this.portal.navigation?.go({page: 'list'});
  };
}
