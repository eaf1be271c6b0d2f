/** Writes `docs/accessibility.md` from what is said of each criterion. With `--check`: fails if it would differ. */
import {accessibilityPage} from './accessibility/page.js';
import {problemsOf, readCriteria} from './accessibility/criteria.js';
import {writeOrCompare} from './lib/generated.js';

const criteria = readCriteria();
const problems = problemsOf(criteria);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else writeOrCompare('docs/accessibility.md', accessibilityPage(criteria), 'npm run accessibility');
