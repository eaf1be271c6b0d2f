/** For Lit elements of your own on the data of a provider. What they show is in `portico/store`. */
export {messagesContext} from '../context/messages-context.js';
export {navigationContext, type Navigation} from '../context/navigation-context.js';
export {storeContext} from '../context/store-context.js';
export {PortalController} from './portal-controller.js';
export {Watcher} from './watcher.js';
