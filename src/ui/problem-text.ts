import type {FieldProblem} from '../contract/error.js';
import type {Localizer} from '../messages/localizer.js';

/** What is wrong with a field or file, in a sentence that names the limit. */
export function problemText({problem, limit}: FieldProblem, words: Localizer): string {
  const value = problem === 'file-too-large' && typeof limit === 'number' ? words.fileSize(limit) : (limit ?? '');
  return words.t(`problem.${problem}`, {limit: value, count: typeof limit === 'number' ? limit : 0});
}
