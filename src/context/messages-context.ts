import {createContext} from '@lit/context';
import type {Localizer} from '../messages/localizer.js';

/** Words and formats in the language in force. A new `Localizer` each time language or wording changes. */
export const messagesContext = createContext<Localizer | undefined>(Symbol.for('portico.messages.v1'));
