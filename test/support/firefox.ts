import {join} from 'node:path';
import {firstExisting, NotInstalledError, whichProgram, windowsProgramFolders} from './installed.js';

/** How to start Firefox. */
export interface FirefoxInstall {
  readonly executablePath: string;
}

/**
 * `FIREFOX_PATH` if set, else an installed Firefox.
 *
 * @throws {NotInstalledError} if there is none.
 */
export function findFirefox(): FirefoxInstall {
  const executablePath = process.env['FIREFOX_PATH'] ?? installedFirefox();
  if (!executablePath) throw new NotInstalledError('install Firefox (Debian: apt-get install firefox-esr), or set FIREFOX_PATH');
  return {executablePath};
}

function installedFirefox(): string | undefined {
  if (process.platform === 'darwin') return firstExisting(['/Applications/Firefox.app/Contents/MacOS/firefox']);
  if (process.platform === 'win32') {
    return firstExisting(windowsProgramFolders().map(folder => join(folder, 'Mozilla Firefox/firefox.exe')));
  }
  return whichProgram('firefox', 'firefox-esr');
}
