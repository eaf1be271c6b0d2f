/** All classes and types. Importing it defines no tag; `portico/all.js` defines every tag. */
export * from './contract/error.js';
export type * from './adapter/portal-adapter.js';
export * from './events/index.js';
export type {MessageKey, Messages, Wording} from './messages/messages.js';
export * from './store/index.js';
export {LinkElement} from './elements/link/link.element.js';
export {LoginElement} from './elements/login/login.element.js';
export {ParticipantsElement} from './elements/participants/participants.element.js';
export {PortalElement} from './elements/portal/portal.element.js';
export {PorticoElement} from './elements/portico-element.js';
export {ProviderElement} from './elements/provider/provider.element.js';
export {RatingElement} from './elements/rating/rating.element.js';
export {ReplyElement} from './elements/reply/reply.element.js';
export {SolutionElement} from './elements/solution/solution.element.js';
export {SupportFormElement} from './elements/support-form/support-form.element.js';
export {TicketDetailElement} from './elements/ticket-detail/ticket-detail.element.js';
export {TicketListElement} from './elements/ticket-list/ticket-list.element.js';
export {ViewSwitcherElement} from './elements/view-switcher/view-switcher.element.js';
