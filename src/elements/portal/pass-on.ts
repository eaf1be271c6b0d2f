import {html, nothing, type LitElement, type TemplateResult} from 'lit';

/**
 * Passes a slot of the host on to an element inside, for as long as the page has put something into it: an empty one would take
 * the place of what the element shows by itself.
 */
export function passOn(host: LitElement, name: string): TemplateResult {
  const isTaken = host.querySelector(`:scope > [slot="${name}"]`) !== null;
  return html`<slot name=${name} slot=${isTaken ? name : nothing} @slotchange=${() => host.requestUpdate()}></slot>`;
}
