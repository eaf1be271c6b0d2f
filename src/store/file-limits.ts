import type {FieldProblem} from '../contract/error.js';
import type {UploadLimits} from '../contract/uploads.js';

/** The limit that a file passes (R30), or undefined. `count`: how many there are already. The backend checks again. */
export function checkFile(file: File, limits: UploadLimits, count: number): FieldProblem | undefined {
  const field = file.name;
  if (count >= limits.maxCount) return {field, problem: 'too-many-files', limit: limits.maxCount};
  if (file.size > limits.maxSize) return {field, problem: 'file-too-large', limit: limits.maxSize};
  if (file.size === 0) return {field, problem: 'file-empty'};
  if (limits.types.length && !limits.types.some(type => matchesType(file, type))) {
    return {field, problem: 'file-type', limit: limits.types.join(', ')};
  }
  return undefined;
}

function matchesType(file: File, type: string): boolean {
  const wanted = type.toLowerCase();
  if (wanted.startsWith('.')) return file.name.toLowerCase().endsWith(wanted);
  if (wanted.endsWith('/*')) return file.type.toLowerCase().startsWith(wanted.slice(0, -1));
  return file.type.toLowerCase() === wanted;
}
