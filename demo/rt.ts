import './site/feedback.js';
import './site/search.js';
import {createRtAdapter} from '../src/adapter/rt/index.js';
import {showPortalWhenAskedFor} from './site/to-portal.js';
import {showProblem} from './site/problem.js';

/*
 * The script of the knowledge-base page on a real RT (`npm run start:rt`), in place of `main.ts`: nothing of the page but the
 * adapter is another.
 */
showPortalWhenAskedFor();

try {
  const adapter = createRtAdapter({
    form: {queue: 'Support', menuText: 'File a support ticket'},
    settings: {name: 'Acme Support'},
  });
  // Before the elements, which ask for data as soon as they are defined.
  for (const provider of document.querySelectorAll('portico-provider')) provider.adapter = adapter;
  await import('../src/all.js');
} catch (error) {
  showProblem('The page cannot start', error);
}
