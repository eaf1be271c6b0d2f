import {fixture, html} from '@open-wc/testing';
import type {TemplateResult} from 'lit';
import '../../../src/all.js';
import type {PortalAdapter} from '../../../src/adapter/portal-adapter.js';
import type {ProviderElement} from '../../../src/elements/provider/provider.element.js';
import type {PortalStore} from '../../../src/store/portal-store.js';
import {smallPortal, type SmallPortal, type SmallPortalOptions} from '../small-portal.js';
import {eventually} from './look.js';

export interface MountOptions extends SmallPortalOptions {
  /** Contact who is signed in. */
  readonly as?: string;
  /** Before anything is asked of the backend, for example to break the line. */
  readonly before?: (portal: SmallPortal) => void;
}

export interface Mounted extends SmallPortal {
  readonly provider: ProviderElement;
  readonly adapterInUse: PortalAdapter;
  readonly store: PortalStore;
}

let providers = 0;

/** Gives a provider an adapter. Its name is its own, so that sign-out is heard by no other test in another tab. */
export function connect(provider: ProviderElement, adapter: PortalAdapter): void {
  provider.adapter = {...adapter, id: `${++providers}-${Date.now()}-${Math.random()}`};
}

/** Puts elements into a provider over a small portal. */
export async function mount(content: TemplateResult, {as, before, ...options}: MountOptions = {}): Promise<Mounted> {
  const small = smallPortal(options);
  const adapter = await small.adapter(as);
  before?.(small);
  const provider = await fixture<ProviderElement>(html`<portico-provider>${content}</portico-provider>`);
  connect(provider, adapter);
  const store = await eventually('the store', () => provider.store);
  return {...small, provider, adapterInUse: adapter, store};
}
