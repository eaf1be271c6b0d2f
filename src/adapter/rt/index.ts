export {createRtAdapter} from './rt-adapter.js';
export type {RtAdapterOptions, RtFormOptions, RtStatuses} from './options.js';
