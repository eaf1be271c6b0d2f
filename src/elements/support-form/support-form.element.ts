import {html, nothing, type PropertyValues} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {ArticleSelectEvent} from '../../events/article-select-event.js';
import {BackEvent} from '../../events/back-event.js';
import {FormSubmitEvent} from '../../events/form-submit-event.js';
import {TicketFiledEvent} from '../../events/ticket-filed-event.js';
import type {Article} from '../../contract/articles.js';
import type {FormField} from '../../contract/forms.js';
import type {Session} from '../../contract/session.js';
import type {TicketSummary} from '../../contract/tickets.js';
import type {FormStore} from '../../store/form-store.js';
import type {PortalStore} from '../../store/portal-store.js';
import {parsePrefill, unfitValues, type Prefill} from '../../store/prefill.js';
import {backLink, backLinkStyles} from '../../ui/back-link.js';
import {errorNotice} from '../../ui/error-notice.js';
import {filePickerStyles, takeFiles} from '../../ui/file-picker.js';
import {notice} from '../../ui/notice.js';
import {skeleton, skeletonStyles} from '../../ui/skeleton.js';
import {PorticoElement, type Content} from '../portico-element.js';
import {renderArticles} from './articles.templates.js';
import {renderField} from './fields.templates.js';
import {renderFiled, renderRestored, renderSummary} from './support-form.templates.js';
import {supportFormStyles} from './support-form.styles.js';

/**
 * The support form (R50–R53): the fields that the settings connect, errors at their fields and in a summary, articles that
 * may answer what is being typed (X9). Filing makes one ticket, however often it is tried (R28, R29).
 *
 * @element portico-support-form
 * @slot signed-out - Replaces the message shown while nobody is signed in.
 * @slot unavailable - Replaces the message shown where the customer has no form.
 * @fires {FormSubmitEvent} portico-form-submit - Cancelable; before the ticket is filed.
 * @fires {TicketFiledEvent} portico-ticket-filed - The ticket has been filed.
 * @fires {ArticleSelectEvent} portico-article-select - Cancelable; before an article opens in a new tab.
 * @fires {BackEvent} portico-back - Cancelable; the customer gives the form up.
 * @csspart back - The way back to the list.
 * @csspart start-over - The button that throws away what was kept from last time.
 * @csspart title - The heading.
 * @csspart header - The text above the form.
 * @csspart form - The form itself.
 * @csspart summary - The list of what is wrong.
 * @csspart problem - One of them, which leads to its field.
 * @csspart field - One field with its label.
 * @csspart label - A field's label.
 * @csspart input - What the customer fills in.
 * @csspart help - A field's help text.
 * @csspart error - What is wrong with a field.
 * @csspart articles - Articles that may help.
 * @csspart article - The link to one of them.
 * @csspart hide-articles - The button that hides them.
 * @csspart attach - The button that chooses files.
 * @csspart files - The chosen files.
 * @csspart file - One chosen file.
 * @csspart remove - The button that takes it back.
 * @csspart submit - The button that files the ticket.
 * @csspart cancel - The button that goes back to the list.
 * @csspart confirmation - What is shown afterwards.
 * @csspart filed-link - The way to the ticket, in it.
 * @csspart another - The button that files one more, in it.
 * @csspart notice - A message, for example an error.
 * @csspart notice-title - Its first line.
 * @csspart retry - The button that tries again, in an error or at a file.
 * @csspart notice-details - Opens what an error is called, for support.
 * @csspart skeleton - The shape of the form while it loads.
 * @cssstate loading - The form is loading.
 * @cssstate failed - Loading or filing failed.
 * @cssstate filed - The ticket has been filed.
 */
export class SupportFormElement extends PorticoElement {
  static override styles = [
    ...[PorticoElement.styles].flat(),
    skeletonStyles,
    filePickerStyles,
    backLinkStyles,
    supportFormStyles,
  ];

  /** Puts the focus on the title as soon as it is there, as after going to a page. Default false. */
  @property({type: Boolean, attribute: 'take-focus'}) takeFocus = false;

  /**
   * Values that fields have beforehand, by the field's id; what the customer enters stays. As an attribute in the form of a
   * query: `prefill="subject=No%20light&sites=north&sites=south"`. Values that fit no field are named in the console.
   */
  @property({converter: text => parsePrefill(text ?? '')}) prefill: Prefill = {};

  @query('#summary') private summary!: HTMLElement | null;
  @query('h2') private heading!: HTMLElement | null;
  #focused = false;
  #checkedPrefill: Prefill | undefined;
  /** What was given the values of `prefill`. */
  #filled: FormStore | undefined;
  /** What was filed; null: received, but out of the customer's sight (R28). */
  @state() private filed: TicketSummary | null | undefined;

  override willUpdate(changed: PropertyValues<this>): void {
    const {store} = this;
    this.watcher.watch(store?.form);
    const form = store?.form;
    // Once: another form of the page may have given the same store other values since.
    if (form !== this.#filled || changed.has('prefill')) form?.prefill(this.prefill);
    this.#filled = form;
    this.#warnOfUnfit(form?.definition.data?.fields);
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
    return html`
      ${this.#renderTop(session)}
      ${data ? this.#renderForm(store) : error ? errorNotice({error, words: this.words, onRetry: () => void store.form.definition.reload()}) : this.renderWaiting()}
    `;
  }

  /** Is there before the form is, so that whoever comes has arrived. */
  #renderTop({formMenuText}: Session): Content {
    const {navigation} = this.portal;
    return html`
      ${navigation ? backLink(this.t('ticket.back'), navigation.href({page: 'list'}), this.#back) : nothing}
      <h2 tabindex="-1" part="title"><bdi>${formMenuText ?? this.t('form.title')}</bdi></h2>
    `;
  }

  #renderForm({form}: PortalStore): Content {
    const failed = form.submitting.error;
    const header = form.definition.data?.header;
    const fields = form.fields.map(field => this.#renderField(field, form));
    return html`
      ${header ? html`<p class="header" part="header"><bdi>${header}</bdi></p>` : nothing}
      ${form.restored ? renderRestored(form, this.words, this.#startOver) : nothing}
      <form part="form" novalidate @submit=${this.#submit} @paste=${this.#paste} @dragover=${this.#dragOver} @drop=${this.#drop}>
        ${renderSummary(form, this.words, this.#focusField)} ${fields}
        ${failed && !failed.fields.length ? errorNotice({error: failed, words: this.words, title: this.t('form.failed'), onRetry: this.#file}) : nothing}
        <div class="actions">
          <button class="primary" part="submit" aria-disabled=${form.busy}>
            ${this.t(form.busy ? 'form.submitting' : 'form.submit')}
          </button>
          <button type="button" class="quiet" part="cancel" @click=${this.#back}>${this.t('action.cancel')}</button>
        </div>
      </form>
    `;
  }

  #renderField(field: FormField, form: FormStore): Content {
    const {words} = this;
    return renderField({
      field,
      words,
      limits: this.store?.session.session?.uploadLimits,
      value: form.value(field.id),
      problem: form.problems.find(problem => problem.field === field.id),
      tray: () => form.tray(field),
      onChange: value => form.setValue(field.id, value),
      more: field.suggestArticles
        ? renderArticles({
            words,
            articles: form.suggestions.articles,
            onSelect: this.#selectArticle,
            onHide: () => this.#hideArticles(field.id),
          })
        : nothing,
    });
  }

  #renderFiled(ticket: TicketSummary | null): Content {
    return renderFiled({
      words: this.words,
      ticket,
      href: ticket ? this.portal.navigation?.href({page: 'ticket', ticketId: ticket.id}) : undefined,
      onOpen: this.#open,
      onAnother: () => void this.#another(),
    });
  }

  /** A value of the page's that fits no field is a mistake of the page's, which customers need not see. */
  #warnOfUnfit(fields: readonly FormField[] | undefined): void {
    if (!fields || this.#checkedPrefill === this.prefill) return;
    this.#checkedPrefill = this.prefill;
    for (const {field, problem} of unfitValues(fields, this.prefill)) {
      const known = fields.map(({id}) => id).join(', ');
      const options = fields
        .find(({id}) => id === field)
        ?.options?.map(({value}) => value)
        .join(', ');
      const what =
        problem === 'unfit' ? `its kind takes ${options ?? 'no such value'}` : `the form has no such field; it has ${known}`;
      console.warn(`<${this.localName}> prefill "${field}": ${what}.`);
    }
  }

  readonly #focusField = (id: string) => {
    this.renderRoot.querySelector<HTMLElement>(`[data-field="${CSS.escape(id)}"]`)?.focus();
  };

  readonly #selectArticle = (event: MouseEvent, article: Article) => {
    if (!this.dispatchEvent(new ArticleSelectEvent(article))) event.preventDefault();
  };

  #hideArticles(fieldId: string): void {
    this.#focusField(fieldId);
    this.store?.form.suggestions.dismiss();
  }

  /** The notice with the button goes away, so the focus goes to the title. */
  readonly #startOver = () => {
    this.store?.form.clear();
    this.heading?.focus();
  };

  readonly #paste = (event: ClipboardEvent) => this.#take(event, event.clipboardData);

  readonly #drop = (event: DragEvent) => this.#take(event, event.dataTransfer);

  readonly #dragOver = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files') && this.#fileField(event)) event.preventDefault();
  };

  /** Files that are dropped or pasted anywhere go to the field under the pointer or cursor, else to the first that takes files. */
  #take(event: Event, transfer: DataTransfer | null): void {
    const field = this.#fileField(event);
    if (field && this.store && takeFiles(transfer, this.store.form.tray(field))) event.preventDefault();
  }

  #fileField(event: Event): FormField | undefined {
    const fields = this.store?.form.fields.filter(({kind}) => kind === 'file') ?? [];
    const here =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-field]')?.dataset['field'] : undefined;
    return fields.find(({id}) => id === here) ?? fields[0];
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

  readonly #another = async () => {
    this.filed = undefined;
    await this.updateComplete;
    this.heading?.focus();
  };

  readonly #back = (event: Event) => {
    event.preventDefault();
    if (this.dispatchEvent(new BackEvent())) this.portal.navigation?.go({page: 'list'});
  };
}
