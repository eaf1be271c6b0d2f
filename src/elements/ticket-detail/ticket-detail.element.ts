import {html, nothing, type PropertyValues} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {LateModule} from '../../controllers/late-module.js';
import {Dock} from '../../controllers/dock.js';
import {BackEvent} from '../../events/back-event.js';
import type {PortalError} from '../../contract/error.js';
import type {Ticket} from '../../contract/tickets.js';
import type {PortalStore} from '../../store/portal-store.js';
import type {TicketStore} from '../../store/ticket-store.js';
import {isImage} from '../../ui/attachment/is-image.js';
import {backLink, backLinkStyles} from '../../ui/back-link.js';
import {errorNotice} from '../../ui/error-notice.js';
import {exportedParts} from '../../ui/exported-parts.js';
import {loadCleaner} from '../../ui/message/cleaner.js';
import type {MessageFiles} from '../../ui/message/message-files.js';
import {notice} from '../../ui/notice.js';
import {outgoingStyles} from '../../ui/outgoing.js';
import {skeletonStyles} from '../../ui/skeleton.js';
import {statusBadgeStyles} from '../../ui/status-badge.styles.js';
import {PorticoElement, type Content} from '../portico-element.js';
import {Closing} from './closing.js';
import {renderConversation} from './conversation.templates.js';
import {renderArrived, renderGone, renderLatest, renderNews} from './news.templates.js';
import {renderFeedback} from './feedback.templates.js';
import {renderHeader, renderProperties} from './ticket-detail.templates.js';
import {ticketDetailStyles} from './ticket-detail.styles.js';
import {threadSkeleton, threadSkeletonStyles, ticketSkeleton} from './thread-skeleton.js';
import {threadStyles} from './thread.styles.js';
import {ThreadView} from './thread-view.js';

/**
 * One ticket: status, properties, conversation, reply, closing and opening again (R14, R20–R24, R43). Without `ticket-id` it
 * shows the ticket chosen in the `<portico-ticket-list>` of the same provider.
 *
 * @element portico-ticket-detail
 * @slot unselected - Replaces the message shown while no ticket is chosen.
 * @slot signed-out - Replaces the message shown while nobody is signed in.
 * @fires {BackEvent} portico-back - Cancelable; the customer wants back to the list.
 * @fires {TicketCloseEvent} portico-ticket-close - Cancelable; before the ticket is closed.
 * @fires {TicketClosedEvent} portico-ticket-closed - The ticket has been closed.
 * @fires {TicketReopenEvent} portico-ticket-reopen - Cancelable; before the ticket is opened again.
 * @fires {TicketReopenedEvent} portico-ticket-reopened - The ticket has been opened again.
 * @csspart back - The way back to the list.
 * @csspart subject - The ticket's subject.
 * @csspart facts - The line below it: status, number, last activity.
 * @csspart actions - Its buttons: print, close, reopen.
 * @csspart status - Open or closed, or the stage.
 * @csspart close - The button that closes the ticket.
 * @csspart reopen - The button that opens it again.
 * @csspart print - The button that prints the ticket with its whole conversation.
 * @csspart confirm - The question before closing.
 * @csspart cancel - Its button that leaves the ticket open.
 * @csspart details - The button that shows the properties on a narrow place.
 * @csspart aside - What stands beside the conversation: properties and who takes part.
 * @csspart properties - The ticket's properties.
 * @csspart heading - The heading of the conversation.
 * @csspart conversation - The list of messages.
 * @csspart message - One message.
 * @csspart dock - What holds the composer at the end of the window.
 * @csspart day - The day that the messages after it are of.
 * @csspart new - Where the messages begin that were new when the customer came.
 * @csspart pending - The place of a reply that is not confirmed.
 * @csspart outgoing - That reply.
 * @csspart latest - The button that goes to the newest message.
 * @csspart kept - What was written on a ticket that went out of sight.
 * @csspart label - What stands above it.
 * @csspart older - The button that loads older messages.
 * @csspart notice - A message, for example an error.
 * @csspart notice-title - Its first line.
 * @csspart retry - The button in an error that tries again.
 * @csspart notice-details - Opens what an error is called, for support.
 * @csspart skeleton - The shape of the ticket while it loads.
 * @cssprop {<length>} [--portico-ticket-detail-dock-offset=0px] - Height of what the page keeps at the window's end, where the composer sticks.
 * @cssstate loading - The first load is under way.
 * @cssstate failed - The last load failed.
 * @cssstate closed - The ticket is closed.
 */
export class TicketDetailElement extends PorticoElement {
  static override styles = [
    ...[PorticoElement.styles].flat(),
    statusBadgeStyles,
    skeletonStyles,
    backLinkStyles,
    threadSkeletonStyles,
    outgoingStyles,
    ticketDetailStyles,
    threadStyles,
  ];

  /** The ticket to show. Default: the one chosen in the list. */
  @property({attribute: 'ticket-id'}) ticketId?: string;

  /** Puts the focus on the subject as soon as it is there, as after going to a page. Default false. */
  @property({type: Boolean, attribute: 'take-focus'}) takeFocus = false;

  @state() private detailsOpen = false;
  @query('h2') private heading!: HTMLElement | null;
  readonly #solution = new LateModule(this, () => import('../solution/portico-solution.js'));
  readonly #rating = new LateModule(this, () => import('../rating/portico-rating.js'));
  readonly #print = new LateModule(this, () => import('./print/print-ticket.js'));
  readonly #lightbox = new LateModule(this, () => import('../../ui/lightbox/portico-lightbox.js'));
  readonly #closing = new Closing(this);
  readonly #view = new ThreadView(this);
  #shown: string | undefined;
  #focusHeading = false;

  constructor() {
    super();
    new Dock(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#lookAgain);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#lookAgain);
    // One that is only moved is connected again by then, and the visit goes on.
    queueMicrotask(() => {
      if (!this.isConnected) this.#shown = undefined;
    });
  }

  override willUpdate(_changed: PropertyValues<this>): void {
    const {store} = this;
    const ticket = this.#ticket;
    this.watcher.watch(store, ticket);
    if (ticket?.id !== this.#shown) {
      // Together with the first answers.
      if (ticket) void loadCleaner().catch(() => undefined);
      void ticket?.visited();
      // A ticket that was chosen is where the customer wants to be; one that is there from the start is not.
      this.#focusHeading = ticket !== undefined && (this.takeFocus || this.#shown !== undefined || store?.selected !== undefined);
      this.#shown = ticket?.id;
      // Coming back to what failed is a new try.
      if (ticket?.ticket.state.status === 'failed') void ticket.reload();
      this.#closing.forget();
    }
    void ticket?.ensure();
    if (ticket) this.#view.look(ticket.id, ticket.messages.data?.items);
    const loaded = ticket?.ticket.state;
    this.states.set({
      loading: loaded?.status === 'loading' && !loaded.data,
      failed: loaded?.status === 'failed',
      closed: loaded?.data?.status.state === 'closed',
    });
  }

  override updated(): void {
    const ticket = this.#ticket;
    if (document.visibilityState === 'visible') void ticket?.markRead();
    this.#view.follow(ticket?.reply.outgoing);
    // A ticket that does not come leaves the way back.
    const failed = ticket?.ticket.state.status === 'failed';
    const focus = this.heading ?? (failed ? this.renderRoot.querySelector<HTMLElement>('[part=back]') : null);
    if (!this.#focusHeading || !focus) return;
    this.#focusHeading = false;
    // The page may have been longer, and hang at its end.
    if (this.getBoundingClientRect().top < 0) this.scrollIntoView({block: 'start', behavior: 'instant'});
    focus.focus();
  }

  protected override renderWaiting(): Content {
    return ticketSkeleton(this.words);
  }

  protected override renderPortal(store: PortalStore): Content {
    const {status} = store.session;
    if (status === 'unknown') return this.renderWaiting();
    if (status !== 'signed-in')
      return html`<slot name="signed-out">${notice({kind: 'info', title: this.t('ticket.signedOut')})}</slot>`;
    const ticket = this.#ticket;
    if (!ticket) return html`<slot name="unselected"><p class="muted unselected">${this.t('ticket.unselected')}</p></slot>`;
    return this.#renderTicket(ticket);
  }

  #renderTicket(store: TicketStore): Content {
    const {data, error} = store.ticket.state;
    if (!data && store.gone) return html`${this.#renderBack()} ${renderGone(store, this.words)}`;
    if (!data && error) return html`${this.#renderBack()} ${this.#renderError(store, error)}`;
    // What the list knows of it shows at once.
    const known = data ?? this.store?.list.state.data?.items.find(({id}) => id === store.id);
    if (!known) return html`${this.#renderBack()} ${this.renderWaiting()}`;
    return html`
      ${this.#renderBack()}
      ${renderHeader({
        words: this.words,
        ticket: known,
        can: data?.can,
        closing: this.#closing,
        busy: store.closing.pending || store.reopening.pending,
        failure: this.#failureOf(store),
        onClose: () => void this.#closing.ask(true),
        onCancel: () => void this.#closing.ask(false),
        onConfirm: () => void this.#closing.close(store),
        onReopen: () => void this.#closing.reopen(store),
        onPrint: () => void this.#printTicket(store),
      })}
      ${data ? this.#renderLoaded(store, data) : threadSkeleton(this.words)}
    `;
  }

  #renderError(store: TicketStore, error: PortalError): Content {
    // Trying again would not find it.
    if (error.code === 'not-found') return errorNotice({error, words: this.words, title: this.t('ticket.notFound')});
    return errorNotice({error, words: this.words, onRetry: () => void store.reload()});
  }

  #renderLoaded(store: TicketStore, data: Ticket): Content {
    return html`
      ${renderNews(store.visit.news, this.words)}
      <div class="columns">
        <div class="main">
          ${renderConversation({
            words: this.words,
            store,
            files: this.#files,
            onOlder: () => void this.#view.addOlder(() => store.loadOlder()),
          })}
          ${renderFeedback({words: this.words, ticket: data, solution: this.#solution, rating: this.#rating})}
          ${renderArrived(this.#view.arrived, this.words)}
          <div class="dock" part="dock">
            ${store.reply.dirty ? nothing : renderLatest(this.#view.isFarFromEnd, this.#view.unseen, this.words, this.#jump)}
            <portico-reply .ticketId=${store.id} compact without-outgoing exportparts=${exportedParts('reply')}></portico-reply>
          </div>
        </div>
        ${renderProperties({words: this.words, ticket: data, open: this.detailsOpen, onToggle: this.#toggleDetails})}
      </div>
      ${this.#lightbox.loaded ? html`<portico-lightbox .words=${this.words} .files=${this.#files} exportparts=${exportedParts('lightbox')}></portico-lightbox>` : nothing}
    `;
  }

  #renderBack(): Content {
    const {navigation} = this.portal;
    if (!navigation && this.ticketId) return nothing;
    return backLink(this.words.t('ticket.back'), navigation?.href({page: 'list'}), this.#back);
  }

  get #ticket(): TicketStore | undefined {
    const {store} = this;
    const id = this.ticketId ?? store?.selected;
    return store?.session.status === 'signed-in' && id ? store.ticket(id) : undefined;
  }

  readonly #back = (event: Event) => {
    event.preventDefault();
    if (!this.dispatchEvent(new BackEvent())) return;
    const {store} = this;
    const {navigation} = this.portal;
    if (navigation) navigation.go({page: 'list'});
    else store?.select(undefined);
  };

  /** What the customer asked for above the conversation, and why it could not be done. */
  #failureOf({closing, reopening}: TicketStore): {title: string; error: PortalError} | undefined {
    if (closing.error) return {title: this.t('ticket.close.failed'), error: closing.error};
    if (reopening.error) return {title: this.t('ticket.reopen.failed'), error: reopening.error};
    return this.#print.error && {title: this.t('error.load'), error: this.#print.error};
  }

  async #printTicket(store: TicketStore): Promise<void> {
    await Promise.all([this.#print.ready(), store.loadAll()]).catch(() => undefined);
    const {data: ticket} = store.ticket;
    const messages = store.messages.data;
    // What could not be loaded is said where it belongs.
    if (ticket && messages && !messages.olderCursor)
      await this.#print.module?.printTicket({ticket, messages: messages.items, words: this.words});
  }

  readonly #toggleDetails = () => {
    this.detailsOpen = !this.detailsOpen;
  };

  readonly #jump = () => {
    this.#view.jump();
    this.requestUpdate();
  };

  readonly #lookAgain = () => {
    if (document.visibilityState === 'visible') this.#ticket?.lookedAgain();
  };

  readonly #files: MessageFiles = {
    read: ({id}, options) => {
      const {store} = this;
      return store
        ? store.downloadFile(id, options)
        : Promise.reject(new DOMException('The element has no store.', 'AbortError'));
    },
    show: async (image, from) => {
      await this.#lightbox.ready();
      await this.updateComplete;
      const images = this.#ticket?.messages.data?.items.flatMap(({attachments}) => attachments.filter(isImage)) ?? [];
      return this.renderRoot.querySelector('portico-lightbox')?.show(images, image, from);
    },
  };
}
