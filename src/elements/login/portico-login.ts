import {define} from '../../ui/define.js';
import {LoginElement} from './login.element.js';

define('portico-login', LoginElement);

declare global {
  interface HTMLElementTagNameMap {
    'portico-login': LoginElement;
  }
}
