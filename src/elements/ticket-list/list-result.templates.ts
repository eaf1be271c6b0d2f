import {html, nothing, type TemplateResult} from 'lit';
import type {Navigation} from '../../context/navigation-context.js';
import type {Session} from '../../contract/session.js';
import type {Localizer} from '../../messages/localizer.js';
import type {Loadable} from '../../store/query.js';
import type {TicketListData} from '../../store/ticket-list-store.js';
import {errorNotice} from '../../ui/error-notice.js';
import {routeLink} from '../../ui/route-link.js';

/** Rows of a skeleton. */
const ROWS = 8;

/** The list in the shape of its rows, while it loads for the first time. */
export function renderRowSkeleton(words: Localizer): TemplateResult {
  return html`
    <div class="row-skeleton" part="skeleton" role="status">
      <span class="visually-hidden">${words.t('list.loading')}</span>
      ${Array.from({length: ROWS}, () => html`<div aria-hidden="true"><span></span><span></span><span></span></div>`)}
    </div>
  `;
}

export interface Empty {
  readonly words: Localizer;
  readonly session: Session;
  readonly navigation: Navigation | undefined;
  /** Is there where words or filters are why. */
  readonly onClear: (() => void) | undefined;
}

/** For an empty list: what it means, and the way out of the filters or to the support form. */
export function renderEmpty({words, session, navigation, onClear}: Empty): TemplateResult {
  const toForm = navigation && session.can.submitForm.allowed ? renderFormLink(words, session, navigation) : nothing;
  return html`
    <slot name="empty">
      <div class="empty" part="empty">
        <p class="empty-title">${words.t(onClear ? 'list.noMatch' : 'list.empty')}</p>
        <p class="muted">${words.t(onClear ? 'list.noMatch.hint' : 'list.empty.hint')}</p>
        ${onClear ? html`<button type="button" part="clear" @click=${onClear}>${words.t('list.clear')}</button>` : toForm}
      </div>
    </slot>
  `;
}

function renderFormLink(words: Localizer, {formMenuText}: Session, navigation: Navigation): TemplateResult {
  return routeLink({
    href: navigation.href({page: 'form'}),
    part: 'to-form',
    className: 'button',
    label: formMenuText ?? words.t('form.title'),
    onGo: event => {
      event.preventDefault();
      navigation.go({page: 'form'});
    },
  });
}

/** The end of what is loaded. It goes on by itself as it comes near; the button is for keyboards, and for when that failed. */
export function renderMore(
  words: Localizer,
  more: Loadable<unknown>,
  data: TicketListData,
  onMore: () => void,
): TemplateResult | typeof nothing {
  if (!data.nextCursor) return nothing;
  const busy = more.status === 'loading';
  return html`
    <div class="more">
      ${more.error ? errorNotice({error: more.error, words}) : nothing}
      <button type="button" class="quiet" part="more" aria-disabled=${busy} @click=${onMore}>
        ${words.t(busy ? 'list.loadingMore' : 'list.more')}
      </button>
      ${
        data.total === null
          ? nothing
          : html`<p class="muted figures" part="shown">
              ${words.t('list.shown', {shown: data.items.length, total: data.total})}
            </p>`
      }
    </div>
  `;
}
