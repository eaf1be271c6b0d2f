import {define} from '../define.js';
import {LightboxElement} from './lightbox.element.js';

define('portico-lightbox', LightboxElement);

declare global {
  interface HTMLElementTagNameMap {
    'portico-lightbox': LightboxElement;
  }
}
