import {html, type TemplateResult} from 'lit';

/** A link where its target has an address, else a button that looks like one. */
export interface RouteLink {
  readonly href: string | undefined;
  readonly part: string;
  readonly label: unknown;
  /** Class names; `link` is added to a button. */
  readonly className?: string;
  /** Activated in this page; not for clicks that open another tab. */
  readonly onGo: (event: MouseEvent) => void;
}

export function routeLink({href, part, label, className = '', onGo}: RouteLink): TemplateResult {
  if (href === undefined) {
    return html`<button type="button" class=${className || 'link'} part=${part} dir="auto" @click=${onGo}>${label}</button>`;
  }
  const follow = (event: MouseEvent) => {
    if (isPlainClick(event)) onGo(event);
  };
  return html`<a href=${href} class=${className} part=${part} dir="auto" @click=${follow}>${label}</a>`;
}

/** Does a click mean this page, not another tab or window? */
export function isPlainClick({button, metaKey, ctrlKey, shiftKey, altKey}: MouseEvent): boolean {
  return button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey;
}
