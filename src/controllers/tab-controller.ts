import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** What the browser's tab shows. */
export interface Tab {
  readonly title: string;
  /** Address of the icon; without one the page's stays. */
  readonly icon?: string | undefined;
}

/**
 * Shows the portal's name and icon on the browser's tab while the portal is in the page (R80, R87), and gives the page's own
 * back. What the page changes meanwhile is the page's.
 */
export class TabController implements ReactiveController {
  #shown: Tab | undefined;
  #titleBefore = '';
  #icon: HTMLLinkElement | undefined;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** @param tab - Undefined leaves the tab as the page has it. */
  show(tab: Tab | undefined): void {
    if (tab?.title === this.#shown?.title && tab?.icon === this.#shown?.icon) return;
    this.#restore();
    if (!tab) return;
    this.#shown = tab;
    this.#titleBefore = document.title;
    document.title = tab.title;
    if (tab.icon) this.#showIcon(tab.icon);
  }

  hostDisconnected(): void {
    this.#restore();
  }

  /** Of several icons browsers take the last. */
  #showIcon(href: string): void {
    this.#icon = document.createElement('link');
    this.#icon.rel = 'icon';
    this.#icon.href = href;
    document.head.append(this.#icon);
  }

  #restore(): void {
    if (this.#shown && document.title === this.#shown.title) document.title = this.#titleBefore;
    this.#icon?.remove();
    this.#icon = undefined;
    this.#shown = undefined;
  }
}
