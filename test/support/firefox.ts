import {execFileSync} from 'node:child_process';
import {join} from 'node:path';
import {firstExisting, NotInstalledError, whichProgram, windowsProgramFolders} from './installed.js';

/** The first version that knows all commands of WebDriver BiDi that puppeteer sends when a page opens. */
const OLDEST = 144;

/** How to start Firefox. */
export interface FirefoxInstall {
  readonly executablePath: string;
}

/**
 * `FIREFOX_PATH` if set, else an installed Firefox.
 *
 * @throws {NotInstalledError} if there is none, or one that is too old to be driven.
 */
export function findFirefox(): FirefoxInstall {
  const executablePath = process.env['FIREFOX_PATH'] ?? installedFirefox();
  if (!executablePath) throw new NotInstalledError('install Firefox (Debian: apt-get install firefox-esr), or set FIREFOX_PATH');
  const version = versionOf(executablePath);
  if (version < OLDEST) throw new NotInstalledError(`Firefox ${version} is too old to be driven; install ${OLDEST} or later`);
  return {executablePath};
}

/** Major version; one that cannot be read is taken for new. */
function versionOf(executablePath: string): number {
  try {
    const text = execFileSync(executablePath, ['--version'], {
      encoding: 'utf8',
      timeout: 20_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return Number(/(\d+)\./.exec(text)?.[1] ?? Infinity);
  } catch {
    return Infinity;
  }
}

function installedFirefox(): string | undefined {
  if (process.platform === 'darwin') return firstExisting(['/Applications/Firefox.app/Contents/MacOS/firefox']);
  if (process.platform === 'win32') {
    return firstExisting(windowsProgramFolders().map(folder => join(folder, 'Mozilla Firefox/firefox.exe')));
  }
  return whichProgram('firefox', 'firefox-esr');
}
