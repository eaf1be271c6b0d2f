import {html, type TemplateResult} from 'lit';
import {accountPages, type Route} from '../../store/route.js';
import {exportedParts} from '../../ui/exported-parts.js';

export interface SignInPage {
  readonly route: Route | undefined;
  readonly takeFocus: boolean;
  /** Somebody begins to sign in. */
  readonly onBegin: () => void;
}

/** Signing in and the other pages of an account, with the place of the form that stands in light DOM. */
export function renderSignIn({route, takeFocus, onBegin}: SignInPage): TemplateResult {
  const page = accountPages.find(one => one === route?.page) ?? 'sign-in';
  return html`
    <portico-login
      .page=${page}
      .token=${route && 'token' in route ? route.token : undefined}
      ?take-focus=${takeFocus}
      exportparts=${exportedParts('login')}
      @focusin=${onBegin}
    >
      <slot name="portico-form" slot="portico-form"></slot>
    </portico-login>
  `;
}
