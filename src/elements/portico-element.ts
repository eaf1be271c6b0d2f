import {html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult} from 'lit';
import {BrandController} from '../controllers/brand-controller.js';
import {CustomStates} from '../controllers/custom-states.js';
import {PortalController} from '../controllers/portal-controller.js';
import {Watcher} from '../controllers/watcher.js';
import type {Localizer, MessageValues} from '../messages/localizer.js';
import type {MessageKey} from '../messages/messages.js';
import type {PortalStore} from '../store/portal-store.js';
import {base} from '../styles/base.js';
import {controls} from '../styles/controls.js';
import {tokens} from '../styles/tokens.js';
import {FocusKeeper} from '../ui/focus-keeper.js';
import {notice} from '../ui/notice.js';
import {noticeStyles} from '../ui/notice.styles.js';
import {StyledElement} from '../ui/styled-element.js';

export type Content = TemplateResult | typeof nothing;

/**
 * Base of all elements that show something of the portal: finds the provider, watches what it shows, and says so when there
 * is no provider. Subclasses fill in `renderPortal`.
 *
 * @slot - Shown while the element is not defined, and while there is no provider or its backend does not answer.
 */
export abstract class PorticoElement extends StyledElement {
  static override styles: CSSResultGroup = [tokens, base, controls, noticeStyles];

  protected readonly portal = new PortalController(this, () => this.needsProvider());
  protected readonly watcher = new Watcher(this);
  protected readonly states = new CustomStates(this);
  protected readonly brand = new BrandController(this, () => this.store?.settings.data?.branding);
  #told: string | undefined;

  constructor() {
    super();
    new FocusKeeper(this);
  }

  /** What the element shows, given a store. */
  protected abstract renderPortal(store: PortalStore): Content;

  /** What it shows until the provider has an adapter. Default: nothing. */
  protected renderWaiting(): Content {
    return nothing;
  }

  /** What it shows while the portal is off (R85): a notice and nothing else. */
  protected renderOff(name: string): Content {
    return notice({kind: 'info', title: this.t('portal.off', {name}), text: this.t('portal.off.text')});
  }

  /** Is a provider around it needed? */
  protected needsProvider(): boolean {
    return true;
  }

  /** What is wrong with the element's own set-up, for the developer of the page: names what, where and what to do. */
  protected get setupProblem(): string | undefined {
    return undefined;
  }

  /** What is wrong with the provider's set-up. */
  protected get providerProblem(): string | undefined {
    return this.portal.problem;
  }

  /** The store of the provider, once that has an adapter. */
  protected get store(): PortalStore | undefined {
    return this.portal.store;
  }

  protected get words(): Localizer {
    return this.portal.words;
  }

  protected t(key: MessageKey, values?: MessageValues): string {
    return this.words.t(key, values);
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    // Which need not be the page's.
    for (const child of this.renderRoot.children) (child as HTMLElement).lang = this.words.language;
  }

  override render(): Content {
    const {settings, session} = this.store ?? {};
    const unanswered = (!settings?.data && settings?.state.status === 'failed') || session?.status === 'failed';
    const failed = this.#isSetUpWrong || this.providerProblem || unanswered;
    // What the page put into the tag, for example how else to get help.
    return html`${this.#renderContent()}${failed ? html`<slot></slot>` : nothing}`;
  }

  #renderContent(): Content {
    const {setupProblem} = this;
    if (setupProblem) return this.#renderProblem(setupProblem);
    if (this.#isSetUpWrong) return this.#renderNotice(this.t('setup.noProvider'));
    const {providerProblem, store} = this;
    if (providerProblem) return this.#renderNotice(providerProblem);
    if (!store) return this.renderWaiting();
    const settings = store.settings.data;
    return settings?.status === 'off' ? this.renderOff(settings.name) : this.renderPortal(store);
  }

  get #isSetUpWrong(): boolean {
    return this.setupProblem !== undefined || (this.portal.missing && this.needsProvider());
  }

  #renderProblem(problem: string): Content {
    if (problem !== this.#told) console.error(`<${this.localName}>: ${problem}`);
    this.#told = problem;
    return this.#renderNotice(problem);
  }

  #renderNotice(text: string): Content {
    return notice({kind: 'error', title: this.t('setup.title'), text});
  }
}
