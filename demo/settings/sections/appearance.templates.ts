import {html, type TemplateResult} from 'lit';
import {checkField, textField} from '../field.templates.js';
import type {SettingsModel} from '../settings-model.js';
import type {Section} from './section.js';

/** Branding, menu and the link from the knowledge base (R87, R88). */
export const appearanceSection: Section = {
  id: 'appearance',
  title: 'Branding and menu',
  keys: ['branding', 'menu', 'knowledgeBaseLink'],
  render: model => html`
    ${brandField(model, 'logoUrl', 'Logo', 'https://…')} ${brandField(model, 'faviconUrl', 'Icon of the tab', 'https://…')}
    ${brandField(model, 'accentColor', 'Accent colour', '#0b5fa5')} ${brandField(model, 'font', 'Font', 'That of the page')}
    ${renderMenu(model)}
    ${checkField(model, {
      path: 'knowledgeBaseLink',
      label: 'Knowledge-base pages link to the portal',
      help: `“Go to ${model.draft.name}”, top right (R88).`,
    })}
  `,
};

function brandField(
  model: SettingsModel,
  part: 'logoUrl' | 'faviconUrl' | 'accentColor' | 'font',
  label: string,
  placeholder: string,
): TemplateResult {
  const path = `branding.${part}`;
  return textField(model, {path, label}, {placeholder, onInput: text => model.set(path, text || undefined)});
}

function renderMenu(model: SettingsModel): TemplateResult {
  const {menu} = model.draft;
  return html`
    <fieldset>
      <legend>Menu</legend>
      ${menu.map(
        (_, index) => html`
          <div class="pair">
            ${textField(model, {path: `menu.${index}.label`, label: `Label ${index + 1}`})}
            ${textField(model, {path: `menu.${index}.href`, label: `Address ${index + 1}`})}
          </div>
          <button
            type="button"
            aria-label="Remove link ${index + 1}"
            @click=${() =>
              model.set(
                'menu',
                menu.filter((__, at) => at !== index),
              )}
          >
            Remove
          </button>
        `,
      )}
      <p><button type="button" @click=${() => model.set('menu', [...menu, {label: '', href: ''}])}>Add a link</button></p>
    </fieldset>
  `;
}
