import {openTestbed} from '../mock.js';
import {DemoPanel} from '../panel/panel.element.js';
import {showProblem} from '../site/problem.js';
import '../../src/all.js';
import './settings.element.js';
import {SettingsModel} from './settings-model.js';

try {
  const testbed = await openTestbed();
  const model = new SettingsModel(testbed.mock);
  await model.refresh();
  document.body.append(
    Object.assign(document.createElement('demo-settings'), {model}),
    Object.assign(new DemoPanel(), {testbed}),
  );
} catch (error) {
  showProblem('The settings cannot start', error);
}
