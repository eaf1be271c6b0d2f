import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {listField, selectField, textField} from '../field.templates.js';
import type {SettingsModel} from '../settings-model.js';
import type {Section} from './section.js';

const spoken = {en: 'English', fi: 'Suomi', ar: 'العربية'};

/** Name, address and languages of the portal (R80–R82). */
export const nameSection: Section = {
  id: 'name',
  title: 'Name and domain',
  keys: ['name', 'domain', 'slug', 'languages'],
  render: model => html`
    ${textField(model, {path: 'name', label: 'Portal name', help: 'In the browser’s tab and in links to the portal (R80).'})}
    ${selectField(
      model,
      {path: 'domain', label: 'Domain', help: 'One that is connected to the help desk.'},
      {choices: Object.values(model.world.domains).map(({id}) => ({value: id, label: id})), none: 'Not chosen'},
    )}
    ${textField(model, {path: 'slug', label: 'Slug', help: addressOf(model)})} ${renderDomainLanguage(model)}
    ${listField(model, {path: 'languages', label: 'Languages', help: 'Language tags with commas between them: en, fi, ar.'})}
  `,
};

function addressOf(model: SettingsModel): string {
  const {domain, slug} = model.draft;
  return domain === null ? 'The end of the portal’s address (R81).' : `The portal’s address is https://${domain}/${slug} (R81).`;
}

/** The portal follows its domain, which is no setting of the portal: it changes at once (R82). */
function renderDomainLanguage(model: SettingsModel): TemplateResult | typeof nothing {
  const domain = model.world.domains[model.draft.domain ?? ''];
  if (!domain) return nothing;
  const choose = ({target}: Event) =>
    void model.act(desk => desk.setDomainLanguage(domain.id, (target as HTMLSelectElement).value));
  return html`
    <div class="field">
      <label for="domain-language">Primary language of ${domain.id}</label>
      <small id="domain-language-help">Belongs to the domain and changes at once; the portal follows it (R82).</small>
      <select id="domain-language" aria-describedby="domain-language-help" @change=${choose}>
        ${Object.entries(spoken).map(
          ([tag, name]) => html`<option value=${tag} .selected=${live(tag === domain.language)}>${name}</option>`,
        )}
      </select>
    </div>
  `;
}
