/** `./testing`: worlds and a backend without a network, for tests in Node and in pages, and page objects for the latter. */
export {MockClock} from './handlers/clock.js';
export {FaultPlan, type AnswerCode, type Fault, type FaultKind} from './handlers/faults.js';
export {createMockFetch} from './handlers/mock-fetch.js';
export type {RequestRecord, TestLine} from './handlers/test-line.js';
export * from './pages/index.js';
export {createMockPortal, type MockPortal, type MockPortalOptions} from './portal.js';
export {hubspotPreset} from './rules/settings.js';
export {trace, type Trace, type TraceStep} from './rules/trace.js';
export {buildWorld, builtIn, type WorldBuilder} from './world/builder.js';
export type * from './world/builder-inputs.js';
export {checkWorld} from './world/check-world.js';
export {acme, empty, large, sampleCustomers, secretMarker, seedDate, seedWorld} from './world/seeds/index.js';
export type {SampleCustomer, SeedOptions} from './world/seeds/index.js';
export type * from './world/world.js';
