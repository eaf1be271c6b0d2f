import {define} from '../../ui/define.js';
import {ParticipantsElement} from './participants.element.js';

define('portico-participants', ParticipantsElement);

declare global {
  interface HTMLElementTagNameMap {
    'portico-participants': ParticipantsElement;
  }
}
