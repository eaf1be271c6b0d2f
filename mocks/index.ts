/** `./mock`: the mock backend in a page. */
export {startMockPortal, type BrowserMock, type BrowserMockOptions} from './handlers/browser.js';
export {MockClock} from './handlers/clock.js';
export {FaultPlan, type AnswerCode, type Fault, type FaultKind} from './handlers/faults.js';
export {openKeptPortal, type KeptPortal, type KeptPortalOptions} from './handlers/kept-portal.js';
export {createMockFetch} from './handlers/mock-fetch.js';
export type {News, NewsListener} from './handlers/news.js';
export type {RequestRecord, TestLine} from './handlers/test-line.js';
export type {Desk} from './desk/desk.js';
export type {Preview} from './desk/preview.js';
export {PermissionError, type SettingsDesk} from './desk/settings.js';
export {createMockPortal, type MockPortal, type MockPortalOptions} from './portal.js';
export {SettingsError, type SettingsFault} from './rules/settings-validation.js';
export {trace, type Trace, type TraceStep} from './rules/trace.js';
export {indexedDbStorage} from './world/indexed-db-storage.js';
export {sampleCustomers, seeds, seedWorld, type SampleCustomer, type SeedName, type SeedOptions} from './world/seeds/index.js';
export {memoryStorage, type StoredWorld, type WorldStorage} from './world/storage.js';
export type {World} from './world/world.js';
