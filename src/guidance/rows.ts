import {knownFields} from './known.js';
import {suggestion} from './nearest.js';
import {warn} from './warnings.js';

/** Looks at the rows of the page's own (slot `row`). */
export function checkRows(element: Element): void {
  const pattern = element.querySelector(':scope > [slot="row"]');
  if (!pattern) return;
  const rows = pattern instanceof HTMLTemplateElement && pattern.content.hasChildNodes() ? pattern.content : pattern;
  for (const field of rows.querySelectorAll('[data-ticket]')) {
    const name = field.getAttribute('data-ticket') ?? '';
    if (!knownFields.includes(name))
      warn('PORTICO_W12', element, `a ticket has no data-ticket="${name}"; ${suggestion(name, knownFields.slice(1))}`);
  }
  if (!rows.querySelector('[data-ticket-open], [data-ticket=""]'))
    warn('PORTICO_W13', element, 'nothing in a row opens its ticket; give a link or button data-ticket-open.');
}
