import {html, nothing, type TemplateResult} from 'lit';
import type {PortalSettings, SsoProvider} from '../../../mocks/world/settings.js';
import {openSampleProvider} from '../../identity/sample-provider.js';
import {areaField, checkField, checksField, selectField, textField} from '../field.templates.js';
import type {SettingsModel} from '../settings-model.js';
import {named, type Section} from './section.js';

const audiences = {
  portal: [
    {value: 'self-registration', label: 'Anybody who registers (R61)'},
    {value: 'groups', label: 'Members of access groups (R62)'},
  ],
  sso: [
    {value: 'everyone', label: 'Everyone whom the provider vouches for (R63)'},
    {value: 'lists', label: 'Members of lists (R63)'},
  ],
};

/** Who comes in, and how (R60–R63, R65–R67). */
export const accessSection: Section = {
  id: 'access',
  title: 'Access control',
  keys: ['authentication', 'audience', 'oneTimeLinks', 'sso', 'consent', 'passwordMinLength', 'timeoutMinutes'],
  render(model) {
    const {authentication, audience} = model.draft;
    return html`
      ${selectField(
        model,
        {path: 'authentication', label: 'Sign-in'},
        {
          choices: [
            {value: 'portal', label: 'Email and password of the portal'},
            {value: 'sso', label: 'An identity provider (single sign-on)'},
          ],
          onChoose: value => chooseAuthentication(model, value as PortalSettings['authentication']),
        },
      )}
      ${selectField(
        model,
        {path: 'audience', label: 'Audience'},
        {choices: audiences[authentication], value: audience.kind, onChoose: kind => model.set('audience', audienceOf(kind))},
      )}
      ${
        audience.kind === 'groups'
          ? checksField(
              model,
              {path: 'audience.groupIds', label: 'Access groups', help: 'New members get a registration mail.'},
              named(model.world.groups),
            )
          : nothing
      }
      ${audience.kind === 'lists' ? checksField(model, {path: 'audience.listIds', label: 'Lists'}, named(model.world.lists)) : nothing}
      ${authentication === 'portal' ? renderPasswords(model) : renderProvider(model)}
      ${audience.kind === 'self-registration' ? renderConsent(model) : nothing}
      ${selectField(
        model,
        {path: 'timeoutMinutes', label: 'Time-out', help: 'Without activity (R67).'},
        {
          choices: [20, 40, 60, 1440].map(minutes => ({
            value: String(minutes),
            label: minutes === 1440 ? '24 hours' : `${minutes} minutes`,
          })),
          onChoose: value => model.set('timeoutMinutes', Number(value)),
        },
      )}
    `;
  },
};

/** Each way to sign in has audiences of its own, and begins with its first. */
function chooseAuthentication(model: SettingsModel, authentication: PortalSettings['authentication']): void {
  const before = model.known?.saved;
  model.set('authentication', authentication);
  const first = audienceOf(authentication === 'sso' ? 'everyone' : 'self-registration');
  model.set('audience', before?.authentication === authentication ? before.audience : first);
}

function audienceOf(kind: string): PortalSettings['audience'] {
  if (kind === 'groups') return {kind, groupIds: []};
  if (kind === 'lists') return {kind, listIds: []};
  return {kind: kind === 'everyone' ? 'everyone' : 'self-registration'};
}

function renderPasswords(model: SettingsModel): TemplateResult {
  return html`
    ${checkField(model, {path: 'oneTimeLinks', label: 'Sign in with a link by mail, too', help: '15 minutes, one use (R60).'})}
    ${textField(model, {path: 'passwordMinLength', label: 'Shortest password', help: '8 to 64 characters (R66).'}, {type: 'number'})}
  `;
}

/** R65: the version grows by itself when the text changes. */
function renderConsent(model: SettingsModel): TemplateResult {
  const {consent} = model.draft;
  const first = {version: '1', text: '', label: 'I agree'};
  return html`
    ${checkField(
      model,
      {path: 'consent', label: 'Ask for consent when somebody registers', help: 'Needed with self-registration (R65, R84).'},
      {checked: consent !== null, onChange: on => model.set('consent', on ? (model.known?.saved.consent ?? first) : null)},
    )}
    ${
      consent === null
        ? nothing
        : html`
            ${areaField(model, {path: 'consent.text', label: 'Consent text', help: `Links as [words](https://…). A new text is a new version; this is ${consent.version}.`})}
            ${textField(model, {path: 'consent.label', label: 'Label of the checkbox'})}
          `
    }
  `;
}

function renderProvider(model: SettingsModel): TemplateResult {
  const {sso} = model.draft;
  const useSample = async () => {
    const provider = await openSampleProvider();
    model.set(
      'sso',
      provider.settings(sso?.protocol ?? 'oidc', 'acme-support', sso?.label ?? 'Sign in with your company account'),
    );
  };
  return html`
    <div class="field">
      <p id="setting-sso" tabindex="-1">
        <button type="button" @click=${useSample}>Use the sample identity provider</button>
        <a href="./identity.html">What it looks like</a>
      </p>
      ${model.faultsAt('sso').length > 0 ? html`<span class="problem">An identity provider is missing.</span>` : nothing}
    </div>
    ${sso === null ? nothing : renderProviderFields(model, sso)}
  `;
}

function renderProviderFields(model: SettingsModel, sso: SsoProvider): TemplateResult {
  return html`
    ${selectField(
      model,
      {path: 'sso.protocol', label: 'Protocol'},
      {
        choices: [
          {value: 'oidc', label: 'OpenID Connect'},
          {value: 'jwt', label: 'Signed token (JWT)'},
          {value: 'saml', label: 'SAML'},
        ],
      },
    )}
    ${textField(model, {path: 'sso.label', label: 'Words on the button'}, {onInput: text => model.set('sso.label', text || undefined)})}
    ${textField(model, {path: 'sso.issuer', label: 'Issuer'})}
    ${textField(model, {path: 'sso.audience', label: 'Name of the portal there'})}
    ${textField(model, {path: 'sso.loginUrl', label: 'Sign-in page of the provider'})}
    <p class="soft" id="setting-sso-jwks" tabindex="-1">
      ${sso.jwks.keys.length === 1 ? 'One public key' : `${sso.jwks.keys.length} public keys`} to verify answers with.
    </p>
  `;
}
