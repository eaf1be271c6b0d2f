import {define} from '../../ui/define.js';
import {ReplyElement} from './reply.element.js';

define('portico-reply', ReplyElement);

declare global {
  interface HTMLElementTagNameMap {
    'portico-reply': ReplyElement;
  }
}
