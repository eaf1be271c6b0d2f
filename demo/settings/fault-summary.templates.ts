import {html, nothing, type TemplateResult} from 'lit';
import {faultText} from './fault-words.js';
import {idOf} from './field.templates.js';
import type {SettingsModel} from './settings-model.js';

/** All that is wrong, each leading to its field in `root`. */
export function faultSummary(model: SettingsModel, root: ParentNode): TemplateResult | typeof nothing {
  if (model.faults.length === 0) return nothing;
  const go = (event: Event, field: string) => {
    event.preventDefault();
    const target = fieldOf(root, field);
    target?.closest('details')?.setAttribute('open', '');
    target?.focus();
  };
  return html`
    <div class="summary" role="alert" tabindex="-1">
      <h2>Nothing is saved yet</h2>
      <ul>
        ${model.faults.map(
          fault => html`
            <li><a href="#${idOf(fault.field)}" @click=${(event: Event) => go(event, fault.field)}>${faultText(fault)}</a></li>
          `,
        )}
      </ul>
    </div>
  `;
}

/** The control of a setting, or of the one that it is a part of. */
function fieldOf(root: ParentNode, field: string): HTMLElement | null {
  const parts = field.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const found = root.querySelector<HTMLElement>(`#${CSS.escape(idOf(parts.slice(0, length).join('.')))}`);
    if (found) return found;
  }
  return null;
}
