import {html, nothing, type TemplateResult} from 'lit';
import type {SettingsNote} from '../../../mocks/rules/set-up.js';
import {areaField, textField} from '../field.templates.js';
import type {SettingsModel} from '../settings-model.js';
import type {Section} from './section.js';

/** Registration mails and the people of access groups and lists (R62, R63). */
export const mailsSection: Section = {
  id: 'mails',
  title: 'Groups and registration mails',
  keys: ['registrationMail'],
  render: model => html`
    ${textField(model, {path: 'registrationMail.subject', label: 'Subject of the registration mail'})}
    ${areaField(model, {path: 'registrationMail.text', label: 'Text of the registration mail', help: 'The link stands below it (R62).'})}
    ${(model.known?.notes ?? []).map(note => html`<p class="note">${noteText(note)}</p>`)} ${renderMembers(model, 'groups')}
    ${renderMembers(model, 'lists')}
  `,
};

function noteText({note, about = []}: SettingsNote): string {
  if (note === 'system-domain-sends-no-mail') return 'A portal on a system domain sends no registration mails (R62).';
  return `These members have no address that a mail could go to: ${about.join(', ')}.`;
}

function renderMembers(model: SettingsModel, kind: 'groups' | 'lists'): TemplateResult[] {
  const {contacts, [kind]: rows} = model.world;
  return Object.values(rows).map(
    ({id, name, contactIds}) => html`
      <details class="members">
        <summary>${kind === 'groups' ? 'Access group' : 'List'}: ${name}, ${contactIds.length} members</summary>
        <p class="soft">Members change at once.</p>
        <ul>
          ${Object.values(contacts).map(contact => {
            const member = contactIds.includes(contact.id);
            const toggle = ({target}: Event) =>
              void model.act(desk => desk.setMembership(kind, id, contact.id, (target as HTMLInputElement).checked));
            const again = () => void model.act(desk => sendAgain(desk.sendRegistrationMail(contact.id), contact.name));
            return html`
              <li>
                <label class="inline"><input type="checkbox" .checked=${member} @change=${toggle} />${contact.name}</label>
                ${
                  member && kind === 'groups'
                    ? html`<button type="button" aria-label="Mail ${contact.name} again" @click=${again}>Mail again</button>`
                    : nothing
                }
              </li>
            `;
          })}
        </ul>
      </details>
    `,
  );
}

function sendAgain(sent: boolean, name: string): void {
  if (!sent)
    throw new Error(
      `${name} gets no registration mail: the group is not chosen, the portal is off, or there is a password already.`,
    );
}
