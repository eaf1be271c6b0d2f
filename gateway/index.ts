export {createGateway, type Gateway} from './gateway.js';
export type {RequestFacts} from './services.js';
export type {GatewayLimits, GatewayOptions} from './options.js';
export type {KeyRecord, KeyStore} from './keys/key-store.js';
export {MemoryKeyStore} from './keys/memory-key-store.js';
export type {LogEntry} from './log.js';
