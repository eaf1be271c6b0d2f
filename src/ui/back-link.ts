import {css, html, type TemplateResult} from 'lit';
import {icons} from './icons.js';
import {routeLink} from './route-link.js';

/** The way up from a page: top left, an arrow that points against the reading direction. */
export function backLink(label: string, href: string | undefined, onGo: (event: Event) => void): TemplateResult {
  return html`<p class="back">
    ${routeLink({href, part: 'back', className: 'button quiet', label: html`${icons.back}${label}`, onGo})}
  </p>`;
}

export const backLinkStyles = css`
  .back {
    margin-block-end: 0.25em;
    margin-inline-start: -0.6em;
  }
  .back .button {
    color: var(--_muted);
  }
  .back:dir(rtl) svg {
    transform: scaleX(-1);
  }
`;
