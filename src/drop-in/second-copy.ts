import type {PorticoApi} from './api.js';

/**
 * What is to be said when a page loads the script again, or another version of it. The first serves; the same one again, as
 * navigation without a reload does it, is nothing to speak of.
 */
export function secondCopyProblem(first: PorticoApi, version: string): string | undefined {
  if (first.version === version) return undefined;
  return `This page loads Portico ${first.version} and then ${version}. The first one serves; take one of the two scripts away.`;
}

/** Is it the API, and not the array that stands in for it? */
export function isApi(value: Window['portico']): value is PorticoApi {
  return value !== undefined && !Array.isArray(value);
}
