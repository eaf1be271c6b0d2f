import {html, nothing, type TemplateResult} from 'lit';
import type {PublicSettings} from '../../contract/settings.js';
import type {Session} from '../../contract/session.js';
import type {Navigation} from '../../context/navigation-context.js';
import type {Localizer} from '../../messages/localizer.js';
import type {Route} from '../../store/route.js';
import {icons} from '../../ui/icons.js';
import {idleWarning} from '../../ui/idle-warning.js';
import {notice} from '../../ui/notice.js';
import {safeHref} from '../../ui/safe-href.js';
import {routeLink} from '../../ui/route-link.js';

export interface Bar {
  readonly settings: PublicSettings;
  readonly session: Session;
  readonly words: Localizer;
  readonly onSignOut: () => void;
}

/** The portal's name, and top right who is signed in and the way out (R68). */
export function renderBar({settings, session, words, onSignOut}: Bar): TemplateResult {
  const {name, branding, menu} = settings;
  const logo = branding.logoUrl && safeHref(branding.logoUrl);
  return html`<slot name="bar">
    <div class="bar" part="bar">
      <p class="name" part="name" tabindex="-1">${logo ? html`<img part="logo" src=${logo} alt="" />` : nothing}${name}</p>
      ${menu.length ? renderMenu(menu, words) : nothing}
      <p class="account muted" part="account"><bdi>${session.contact.name || session.contact.email}</bdi></p>
      <button type="button" class="quiet" part="sign-out" @click=${onSignOut}>${words.t('account.signOut')}</button>
    </div>
  </slot>`;
}

/** The owner's navigation (R87). */
function renderMenu(menu: PublicSettings['menu'], words: Localizer): TemplateResult {
  return html`
    <nav part="menu" aria-label=${words.t('portal.menu')}>
      ${menu.map(({label, href}) => html`<a part="menu-link" href=${safeHref(href) ?? nothing}>${label}</a>`)}
    </nav>
  `;
}

/** Warns before the session ends, at the window's end, where it is seen and moves nothing. */
export function renderIdle(
  secondsLeft: number | undefined,
  words: Localizer,
  onStay: () => void,
): TemplateResult | typeof nothing {
  if (secondsLeft === undefined) return nothing;
  // The warning goes, and the focus to where the portal begins: beside it is the button that signs out.
  const stay = (event: Event) => {
    const root = (event.target as Element).getRootNode() as ShadowRoot;
    root.querySelector<HTMLElement>('[part~=name]')?.focus();
    onStay();
  };
  return html`<div class="dock" part="dock">${idleWarning(secondsLeft, words, stay)}</div>`;
}

/** For an agent who looks on as a customer (R69). */
export function renderReadOnly({contact}: Session, words: Localizer): TemplateResult {
  return notice({
    kind: 'info',
    title: words.t('portal.readOnly', {name: contact.name || contact.email}),
    text: words.t('reason.read-only'),
  });
}

/** Heading of the list and its one primary action. */
export function renderListHeader(session: Session, words: Localizer, navigation: Navigation): TemplateResult {
  const label = session.formMenuText ?? words.t('form.title');
  return html`
    <div class="list-header">
      <h2 part="heading" tabindex="-1"><slot name="heading">${words.t('list.title')}</slot></h2>
      ${session.can.submitForm.allowed ? pageLink({page: 'form'}, 'new-ticket', html`${icons.plus}${label}`, 'button primary', navigation) : nothing}
    </div>
  `;
}

/** For an address that leads nowhere. */
export function renderUnknownPage(words: Localizer, navigation: Navigation): TemplateResult {
  const more = pageLink({page: 'list'}, 'back', words.t('ticket.back'), '', navigation);
  return notice({kind: 'error', title: words.t('portal.unknownPage'), more});
}

function pageLink(route: Route, part: string, label: unknown, className: string, navigation: Navigation): TemplateResult {
  return routeLink({
    href: navigation.href(route),
    part,
    label,
    className,
    onGo: event => {
      event.preventDefault();
      navigation.go(route);
    },
  });
}
