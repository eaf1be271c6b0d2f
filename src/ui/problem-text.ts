import type {FieldProblem} from '../contract/error.js';
import type {Localizer} from '../messages/localizer.js';
import {fileTypes} from './file-types.js';

/** What is wrong, as the store describes it. */
export type DescribedProblem = Pick<FieldProblem, 'limit'> & {readonly problem: FieldProblem['problem'] | 'file-failed'};

/** What is wrong with a field or file, in a sentence that names the limit. */
export function problemText({problem, limit}: DescribedProblem, words: Localizer): string {
  return words.t(`problem.${problem}`, {limit: limitText(problem, limit, words), count: typeof limit === 'number' ? limit : 0});
}

function limitText(problem: DescribedProblem['problem'], limit: FieldProblem['limit'], words: Localizer): string | number {
  if (limit === undefined) return '';
  if (problem === 'file-too-large' && typeof limit === 'number') return words.fileSize(limit);
  if (problem === 'file-type') return fileTypes(String(limit).split(', '), words);
  return limit;
}
