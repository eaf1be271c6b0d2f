import {createContext} from '@lit/context';
import type {PortalStore} from '../store/portal-store.js';

/** The store of the nearest provider; undefined until that has an adapter. The major version keeps two versions apart. */
export const storeContext = createContext<PortalStore | undefined>(Symbol.for('portico.store.v1'));
