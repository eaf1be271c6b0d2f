import {define} from '../../ui/define.js';
import {LinkElement} from './link.element.js';

define('portico-link', LinkElement);

declare global {
  interface HTMLElementTagNameMap {
    'portico-link': LinkElement;
  }
}
