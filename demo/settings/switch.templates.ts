import {html, type TemplateResult} from 'lit';
import {faultText} from './fault-words.js';
import type {SettingsModel} from './settings-model.js';

/** Turns the portal on, or says what is missing; turns it off (R84, R85). */
export function renderSwitch(model: SettingsModel): TemplateResult {
  const on = model.known?.saved.enabled === true;
  const missing = (model.known?.progress ?? []).flatMap(({faults}) => faults);
  if (on) {
    return html`
      <div class="switch">
        <p><b>The portal is on.</b> Turned off, customers see a notice and nothing else, and all sessions end (R85).</p>
        <button type="button" @click=${() => void model.turn(false)}>Turn the portal off</button>
      </div>
    `;
  }
  if (missing.length === 0) {
    return html`
      <div class="switch">
        <p><b>The portal is off.</b> Nothing is missing.</p>
        <button class="primary" type="button" @click=${() => void model.turn(true)}>Turn the portal on</button>
      </div>
    `;
  }
  return html`
    <div class="switch">
      <div>
        <p><b>The portal is off.</b> Before it can be turned on (R84):</p>
        <ul class="missing">
          ${missing.map(fault => html`<li>${faultText(fault)}</li>`)}
        </ul>
      </div>
    </div>
  `;
}
