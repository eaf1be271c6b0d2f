import {html, nothing, type TemplateResult} from 'lit';
import type {Session} from '../../contract/session.js';
import type {Navigation} from '../../context/navigation-context.js';
import type {Localizer} from '../../messages/localizer.js';
import type {Route} from '../../store/route.js';
import {icons} from '../../ui/icons.js';
import {notice} from '../../ui/notice.js';
import {routeLink} from '../../ui/route-link.js';

export interface Bar {
  readonly name: string;
  readonly session: Session;
  readonly words: Localizer;
  readonly onSignOut: () => void;
}

/** The portal's name, and top right who is signed in and the way out (R68). */
export function renderBar({name, session, words, onSignOut}: Bar): TemplateResult {
  return html`
    <div class="bar" part="bar">
      <p class="name" part="name">${name}</p>
      <p class="account muted" part="account"><bdi>${session.contact.name || session.contact.email}</bdi></p>
      <button type="button" class="quiet" part="sign-out" @click=${onSignOut}>${words.t('account.signOut')}</button>
    </div>
  `;
}

/** Heading of the list and its one primary action. */
export function renderListHeader(session: Session, words: Localizer, navigation: Navigation): TemplateResult {
  const label = session.formMenuText ?? words.t('form.title');
  return html`
    <div class="list-header">
      <h2 part="heading" tabindex="-1">${words.t('list.title')}</h2>
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
