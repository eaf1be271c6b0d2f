import {define} from '../define.js';
import {AttachmentElement} from './attachment.element.js';

define('portico-attachment', AttachmentElement);

declare global {
  interface HTMLElementTagNameMap {
    'portico-attachment': AttachmentElement;
  }
}
