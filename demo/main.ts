import './site/feedback.js';
import './site/search.js';
import {showPortalWhenAskedFor} from './site/to-portal.js';
import {startMock} from './mock.js';

showPortalWhenAskedFor();

try {
  // Before the elements, which ask for data as soon as they are defined.
  const mock = await startMock();
  await import('../src/all.js');
  const {DemoPanel} = await import('./panel/panel.element.js');
  document.body.append(Object.assign(new DemoPanel(), {mock}));
} catch (error) {
  console.error(error);
  const problem = document.createElement('p');
  problem.className = 'demo-problem';
  problem.setAttribute('role', 'alert');
  problem.textContent = `The demo cannot start: ${error instanceof Error ? error.message : String(error)}`;
  document.body.prepend(problem);
}
