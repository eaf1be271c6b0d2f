import './site/feedback.js';
import './site/search.js';
import {showPortalWhenAskedFor} from './site/to-portal.js';
import {showProblem} from './site/problem.js';
import {startTestbed} from './mock.js';

showPortalWhenAskedFor();

try {
  // Before the elements, which ask for data as soon as they are defined.
  const testbed = await startTestbed();
  await import('../src/all.js');
  // A jump of the clock may end the session or bring it back; a machine's own clock does not jump.
  testbed.clock.subscribe(() => void document.querySelector('portico-provider')?.store?.session.restore());
  const {DemoPanel} = await import('./panel/panel.element.js');
  document.body.append(Object.assign(new DemoPanel(), {testbed}));
} catch (error) {
  showProblem('The demo cannot start', error);
}
