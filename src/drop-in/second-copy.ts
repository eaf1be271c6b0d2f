import type {PorticoApi} from './api.js';
import {scriptSettings, type ScriptSettings} from './settings.js';

/**
 * What is to be said when a page loads the script again, or another version of it. The first serves; the same one again, as
 * navigation without a reload does it, is nothing to speak of.
 */
export function secondCopyProblem(first: PorticoApi, version: string, said: ScriptSettings): string | undefined {
  const other = scriptSettings.find(name => said[name] !== undefined && said[name] !== first.script[name]);
  if (first.version === version && other !== undefined)
    return `This page loads Portico twice, the second time with data-${other}="${said[other]}". The first one serves; say it there.`;
  if (first.version === version) return undefined;
  return `This page loads Portico ${first.version} and then ${version}. The first one serves; take one of the two scripts away.`;
}

/** Is it the API, and neither the array that stands in for it nor an element of the page, which its `id` makes a property of the window? */
export function isApi(value: Window['portico']): value is PorticoApi {
  return typeof value?.push === 'function' && 'version' in value;
}
