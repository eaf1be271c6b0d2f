import {html, type TemplateResult} from 'lit';
import {systemPageIds, type SystemPageId} from '../../../src/contract/settings.js';
import {areaField, idOf, selectField, textField} from '../field.templates.js';
import type {SettingsModel} from '../settings-model.js';
import '../system-page-preview.element.js';
import type {Section} from './section.js';

const pageNames: Readonly<Record<SystemPageId, string>> = {
  'sign-in': 'Sign in',
  register: 'Register',
  'check-mail': 'Check your mail',
  'set-password': 'Set password',
  'forgot-password': 'Forgot password',
  'reset-password': 'Reset password',
  'signed-out': 'Signed out',
  'access-denied': 'Access denied',
  'session-ended': 'Session ended',
  'link-expired': 'Link expired',
};

/** The system pages: template, texts and what they look like (R64). */
export const pagesSection: Section = {
  id: 'pages',
  title: 'System pages',
  keys: ['pages'],
  render: model =>
    html`<div>
      ${systemPageIds.map(
        id => html`
          <details class="page" name="system-page" id=${idOf(`pages.${id}`)} @toggle=${showPreview}>
            <summary>${pageNames[id]}${model.isEdited(`pages.${id}`) ? html` <span class="mark">not saved</span>` : ''}</summary>
            ${renderPage(model, id)}
          </details>
        `,
      )}
    </div>`,
};

function showPreview({target}: Event): void {
  const details = target as HTMLDetailsElement;
  details.querySelector('settings-page-preview')?.toggleAttribute('active', details.open);
}

function renderPage(model: SettingsModel, id: SystemPageId): TemplateResult {
  const change = (part: 'template' | 'title' | 'text', text: string) => {
    const page = {template: 'plain' as const, ...model.draft.pages[id], [part]: text || undefined};
    model.set(`pages.${id}`, page);
  };
  return html`
    ${selectField(
      model,
      {path: `pages.${id}.template`, label: 'Template'},
      {
        choices: [
          {value: 'plain', label: 'Plain'},
          {value: 'card', label: 'In a frame'},
          {value: 'split', label: 'Beside the portal’s name'},
        ],
        value: model.draft.pages[id]?.template ?? 'plain',
        onChoose: template => change('template', template),
      },
    )}
    ${textField(model, {path: `pages.${id}.title`, label: 'Title'}, {placeholder: 'Built in', onInput: text => change('title', text)})}
    ${areaField(model, {path: `pages.${id}.text`, label: 'Text'}, {placeholder: 'Built in', onInput: text => change('text', text)})}
    <settings-page-preview .model=${model} .page=${id}></settings-page-preview>
  `;
}
