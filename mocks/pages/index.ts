/** Page objects of the elements, for tests in a page. Nothing of them touches the DOM before it is used. */
export {ElementPage, type ElementPageOptions} from './element-page.js';
export {LoginPage} from './login-page.js';
export {ParticipantsPage} from './participants-page.js';
export {PortalPage} from './portal-page.js';
export {ReplyPage} from './reply-page.js';
export {SupportFormPage, type Filling} from './support-form-page.js';
export {TicketDetailPage, type MessageOnPage} from './ticket-detail-page.js';
export {TicketListPage} from './ticket-list-page.js';
export {ViewSwitcherPage} from './view-switcher-page.js';
