/** `./mock`: the mock backend in a page. */
export {startMockPortal, type BrowserMock, type BrowserMockOptions} from './handlers/browser.js';
export {openKeptPortal, type KeptPortal, type KeptPortalOptions} from './handlers/kept-portal.js';
export {createMockFetch} from './handlers/mock-fetch.js';
export {createMockPortal, type MockPortal, type MockPortalOptions} from './portal.js';
export {indexedDbStorage} from './world/indexed-db-storage.js';
export {sampleCustomers, seeds, seedWorld, type SampleCustomer, type SeedName, type SeedOptions} from './world/seeds/index.js';
export {memoryStorage, type StoredWorld, type WorldStorage} from './world/storage.js';
export type {World} from './world/world.js';
