import '../../ui/message/portico-message.js';
import {define} from '../../ui/define.js';
import '../participants/portico-participants.js';
import '../reply/portico-reply.js';
import {TicketDetailElement} from './ticket-detail.element.js';

define('portico-ticket-detail', TicketDetailElement);

declare global {
  interface HTMLElementTagNameMap {
    'portico-ticket-detail': TicketDetailElement;
  }
}
