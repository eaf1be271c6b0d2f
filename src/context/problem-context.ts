import {createContext} from '@lit/context';

/** Why the nearest provider has no store, where that is the page's mistake: in developers' words. */
export const problemContext = createContext<string | undefined>(Symbol.for('portico.problem.v1'));
