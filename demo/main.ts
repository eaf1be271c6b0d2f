import './site/feedback.js';
import './site/search.js';
import {showPortalWhenAskedFor} from './site/to-portal.js';
import {keepLive} from './site/live.js';
import {showProblem} from './site/problem.js';
import {startTestbed} from './mock.js';

showPortalWhenAskedFor();

try {
  // Before the elements, which ask for data as soon as they are defined.
  const testbed = await startTestbed();
  await import('../src/all.js');
  keepLive(testbed, () => document.querySelector('portico-provider')?.store);
  const {DemoPanel} = await import('./panel/panel.element.js');
  document.body.append(Object.assign(new DemoPanel(), {testbed}));
} catch (error) {
  showProblem('The demo cannot start', error);
}
