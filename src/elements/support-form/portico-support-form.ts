import {define} from '../../ui/define.js';
import {SupportFormElement} from './support-form.element.js';

define('portico-support-form', SupportFormElement);

declare global {
  interface HTMLElementTagNameMap {
    'portico-support-form': SupportFormElement;
  }
}
