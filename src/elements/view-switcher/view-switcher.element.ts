import {css, html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import type {Scope} from '../../contract/session.js';
import {ViewSelectEvent} from '../../events/view-select-event.js';
import type {PortalStore} from '../../store/portal-store.js';
import {unseen} from '../../styles/unseen.js';
import {PorticoElement, type Content} from '../portico-element.js';

/**
 * The "Show" menu (R12): the customer's own tickets, or those of the organization. Shows nothing where there is only one view.
 * A native select: every phone, screen reader and keyboard knows it.
 *
 * @element portico-view-switcher
 * @fires {ViewSelectEvent} portico-view-select - Cancelable; before the list shows another view.
 * @csspart label - The word before the menu.
 * @csspart menu - The menu.
 * @csspart notice - Message about a wrong set-up.
 * @csspart notice-title - Its first line.
 * @cssstate single - There is only one view, so nothing shows.
 */
export class ViewSwitcherElement extends PorticoElement {
  static override styles = [
    ...[PorticoElement.styles].flat(),
    css`
      :host {
        display: inline-block;
        max-inline-size: 100%;
      }
      :host(:state(single)) {
        display: none;
      }
      label > span {
        white-space: nowrap;
      }
      label {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.5em;
      }
      @container (inline-size < 48em) {
        .muted {
          ${unseen}
        }
        select:not([hidden]) {
          padding-inline: 0.5em 0.25em;
        }
      }
      select {
        flex: 1 1 auto;
        inline-size: auto;
        min-inline-size: 0;
        font-weight: 550;
      }
    `,
  ];

  override willUpdate(): void {
    const {store} = this;
    this.watcher.watch(store?.list);
    this.states.set({single: store !== undefined && this.#scopes(store).length < 2});
  }

  protected override renderOff(): Content {
    return nothing;
  }

  protected override renderPortal(store: PortalStore): Content {
    const scopes = this.#scopes(store);
    if (scopes.length < 2) return nothing;
    return html`
      <label>
        <span class="muted" part="label">${this.t('view.show')}</span>
        <select part="menu" @change=${this.#choose}>
          ${scopes.map(scope => html`<option value=${scope.id} .selected=${live(scope.id === store.list.scope)}>${this.#label(scope, scopes)}</option>`)}
        </select>
      </label>
    `;
  }

  #scopes(store: PortalStore | undefined): readonly Scope[] {
    return store?.session.session?.scopes.filter(scope => scope.kind !== 'other') ?? [];
  }

  #label(scope: Scope, all: readonly Scope[]): string {
    if (scope.kind === 'mine') return this.t('view.mine');
    const several = all.filter(({kind}) => kind === 'company').length > 1;
    return several && scope.company ? this.t('view.companyNamed', {company: scope.company.name}) : this.t('view.company');
  }

  readonly #choose = (event: Event) => {
    const scopeId = (event.target as HTMLSelectElement).value;
    if (this.dispatchEvent(new ViewSelectEvent(scopeId))) void this.store?.list.show({scope: scopeId});
    else this.requestUpdate();
  };
}
