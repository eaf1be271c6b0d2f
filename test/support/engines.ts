import {NotInstalledError} from './installed.js';
import {findChromium, type ChromiumInstall} from './chromium.js';
import {findFirefox, type FirefoxInstall} from './firefox.js';
import {findWebKit, type WebKitInstall} from './webkit.js';

/** The browser engines that Portico is tested in. */
export const engineNames = ['chromium', 'firefox', 'webkit'] as const;
export type EngineName = (typeof engineNames)[number];

/** A browser on this machine. */
export type Engine =
  | {readonly name: 'chromium'; readonly install: ChromiumInstall}
  | {readonly name: 'firefox'; readonly install: FirefoxInstall}
  | {readonly name: 'webkit'; readonly install: WebKitInstall};

/** An engine that cannot be tested here, and what to install for it. */
export interface MissingEngine {
  readonly name: EngineName;
  readonly advice: string;
}

const finders = {
  chromium: async (): Promise<Engine> => ({name: 'chromium', install: await findChromium()}),
  firefox: async (): Promise<Engine> => ({name: 'firefox', install: findFirefox()}),
  webkit: async (): Promise<Engine> => ({name: 'webkit', install: findWebKit()}),
};

/**
 * Looks for the named engines. None is ever downloaded here: Chromium comes with npm on Linux x64, the others are the machine's.
 *
 * @throws {Error} for a failure other than a browser that is not installed.
 */
export async function findEngines(names: readonly EngineName[]): Promise<{found: Engine[]; missing: MissingEngine[]}> {
  const found: Engine[] = [];
  const missing: MissingEngine[] = [];
  for (const name of names) {
    try {
      found.push(await finders[name]());
    } catch (error) {
      if (!(error instanceof NotInstalledError)) throw error;
      missing.push({name, advice: error.message});
    }
  }
  return {found, missing};
}

/**
 * Reads a list such as `chromium,webkit`. Without one: all engines.
 *
 * @throws {Error} that names an unknown engine.
 */
export function parseEngineNames(list: string | undefined): readonly EngineName[] {
  if (!list) return engineNames;
  return list.split(',').map(text => {
    const name = engineNames.find(known => known === text.trim());
    if (!name) throw new Error(`Unknown engine "${text}"; known are ${engineNames.join(', ')}`);
    return name;
  });
}
