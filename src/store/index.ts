/** The headless store: for developers who build elements of their own on the same data. */
export {AccountStore} from './account-store.js';
export {FormStore} from './form-store.js';
export {Mutation, type Outcome} from './mutation.js';
export {Observable, type Watchable} from './observable.js';
export {PortalStore, type PortalStoreOptions} from './portal-store.js';
export {Query, type Loadable} from './query.js';
export {ReplyStore} from './reply-store.js';
export {broadcastSessionChannel, type SessionChannel} from './session-channel.js';
export {SessionStore, type SessionEnd, type SessionStatus} from './session-store.js';
export {TicketExport, type ExportColumn} from './ticket-export.js';
export {TicketListStore, type TicketListData} from './ticket-list-store.js';
export type {ListView} from './list-view.js';
export type {News} from './list-news.js';
export {TicketStore} from './ticket-store.js';
export {UploadTray, type TrayItem} from './upload-tray.js';
