import type {LitElement, TemplateResult} from 'lit';
import {harden, observeFocus} from '../styles/owned.js';
import {LightContent} from './light-content.js';
import {outermost} from './outermost.js';

/** A native form in light DOM: password managers fill fields there in every engine, and only there. */
export class LightForm extends LightContent {
  constructor(host: LitElement, content: () => TemplateResult | undefined) {
    super(host, {slot: 'portico-form', owner: () => outermost(host), content, onAttach: observeFocus, onDraw: harden});
  }

  /** The form, while it is shown. */
  get form(): HTMLFormElement | undefined {
    return this.root?.querySelector('form') ?? undefined;
  }
}
