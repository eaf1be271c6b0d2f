// Before everything that may complain.
import '../record.js';
import {createSSRApp} from 'vue';
import '../../../src/all.js';
import {App} from './app.js';

declare global {
  interface Window {
    /** What Vue could not take over as it was. */
    hydrationWarnings: string[];
    /** Elements as they came from the server. */
    servedElements: Element[];
  }
}

const root = document.querySelector('#root')!;
window.hydrationWarnings = [];
window.servedElements = [...root.querySelectorAll('*')];

// The elements are upgraded and have drawn themselves before Vue comes; with "late", the form to sign in is there, too.
const portal = document.querySelector('portico-portal')!;
await portal.updateComplete;
if (location.search.includes('late')) {
  while (!portal.querySelector('input')) await new Promise(resolve => setTimeout(resolve, 20));
}
const app = createSSRApp(App);
app.config.warnHandler = message => void window.hydrationWarnings.push(message);
app.mount(root);
