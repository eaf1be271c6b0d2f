import type {RtIdentity} from '../../../src/adapter/rt/shapes.js';

/** A customer of one company. */
export const alice: RtIdentity = {
  id: '29',
  login: 'alice',
  name: 'Alice Ahonen',
  email: 'alice@acme.test',
  groups: [{id: '36', name: 'org:Acme'}],
};
