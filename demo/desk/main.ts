import {openTestbed} from '../mock.js';
import {DemoPanel} from '../panel/panel.element.js';
import {showProblem} from '../site/problem.js';
import './desk.element.js';
import {DeskModel} from './desk-model.js';

try {
  const testbed = await openTestbed();
  const model = new DeskModel(testbed.mock, testbed.clock.now);
  document.body.append(
    Object.assign(document.createElement('demo-desk'), {model}),
    Object.assign(new DemoPanel(), {testbed, atStart: true}),
  );
} catch (error) {
  showProblem('The desk cannot start', error);
}
