// Before everything that may complain.
import '../record.js';
import {createElement} from 'react';
import {hydrateRoot} from 'react-dom/client';
import '../../../src/all.js';
import {App} from './app.js';

declare global {
  interface Window {
    /** What React could not take over as it was. */
    hydrationErrors: string[];
    /** Elements as they came from the server. */
    served: Element[];
    hydrate: () => void;
  }
}

const root = document.querySelector('#root')!;
window.hydrationErrors = [];
window.served = [...root.querySelectorAll('*')];
window.hydrate = () => {
  const onRecoverableError = (error: unknown) => window.hydrationErrors.push(String(error));
  hydrateRoot(root, createElement(App), {onRecoverableError});
};

// The elements are upgraded and have drawn themselves before React comes.
const portal = document.querySelector('portico-portal')!;
await portal.updateComplete;
if (!location.search.includes('late')) window.hydrate();
