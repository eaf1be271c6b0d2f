import {html, type LitElement, type TemplateResult} from 'lit';
import {exportedParts} from '../../ui/exported-parts.js';
import {passOn} from './pass-on.js';

/** The list, with what the page has put into the portal for it. Who comes near a row will open a ticket soon. */
export function renderList(host: LitElement, onNear: () => void): TemplateResult {
  return html`
    <portico-ticket-list exportparts=${exportedParts('ticket-list')} @pointerover=${onNear} @focusin=${onNear}>
      <portico-view-switcher slot="controls" exportparts=${exportedParts('view-switcher')}></portico-view-switcher>
      ${passOn(host, 'controls')} ${passOn(host, 'row')} ${passOn(host, 'empty')}
      <slot name="portico-rows" slot="portico-rows"></slot>
    </portico-ticket-list>
  `;
}
