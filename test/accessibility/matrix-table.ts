import {screens} from '../shots/screens.js';
import {defineTable} from '../support/evidence/table.js';
import {environmentNames} from './environments.js';
import {states} from './states.js';

/** Every screen that has to be accessible: those that pictures are taken of, and further states. */
export const auditedScreens = [...screens, ...states];

/** Screens in every environment. */
export const matrixTable = defineTable({
  id: 'accessibility-matrix',
  title: 'Accessibility of every screen in every environment',
  about: `Each cell is a screen, which is an element in one of its states, put on a page in Chromium and looked at by
[axe-core](https://github.com/dequelabs/axe-core) with all rules of WCAG 2.0, 2.1 and 2.2, A and AA, target size included, and those
of good practice: it finds nothing. At 320 px and at 400 % zoom (of a window of 1280 × 1024) nothing has to be scrolled sideways; with
reduced motion nothing moves. Screens are in \`test/shots/screens\` and \`test/accessibility/states\`, environments in
\`test/accessibility/environments.ts\`; to run them: \`npm run test:e2e -- test/accessibility\`.`,
  rowHeading: 'Screen',
  rows: auditedScreens.map(({name}) => name),
  columns: environmentNames,
});
