import '../attachment/portico-attachment.js';
import {define} from '../define.js';
import {MessageElement} from './message.element.js';

define('portico-message', MessageElement);

declare global {
  interface HTMLElementTagNameMap {
    'portico-message': MessageElement;
  }
}
