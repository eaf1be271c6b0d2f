import {readFileSync, existsSync} from 'node:fs';
import {mkdir, mkdtemp, rename, rm, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {dirname, join, resolve} from 'node:path';
import {firstExisting, NotInstalledError, whichProgram, windowsProgramFolders} from './installed.js';

/** How to start Chromium. */
export interface ChromiumInstall {
  readonly executablePath: string;
  readonly args: string[];
  /** The whole environment of the browser's process. */
  readonly env: Record<string, string | undefined>;
  /** The one that npm brought, which draws the same on every machine. */
  readonly packaged: boolean;
}

const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * `CHROME_PATH` if set; on Linux x64 the Chromium that npm brought; else an installed Chrome, Chromium or Edge.
 *
 * @throws {NotInstalledError} if there is none.
 */
export async function findChromium(): Promise<ChromiumInstall> {
  const own = process.env['CHROME_PATH'];
  if (!own && process.platform === 'linux' && process.arch === 'x64') return packagedChromium();
  const executablePath = own ?? installedChromium();
  if (!executablePath) {
    throw new NotInstalledError('install Google Chrome, Chromium or Microsoft Edge, or set CHROME_PATH to such a browser');
  }
  // Chromium refuses to start its sandbox as root, as in most containers.
  const args = process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet;
  return {executablePath, args, env: process.env, packaged: false};
}

function installedChromium(): string | undefined {
  if (process.platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Google Chrome Canary'];
    return firstExisting(apps.map(app => `/Applications/${app}.app/Contents/MacOS/${app}`));
  }
  if (process.platform === 'win32') {
    const programs = [
      'Google/Chrome/Application/chrome.exe',
      'Chromium/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ];
    return firstExisting(windowsProgramFolders().flatMap(folder => programs.map(program => join(folder, program))));
  }
  return whichProgram('google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge');
}

async function packagedChromium(): Promise<ChromiumInstall> {
  const directory = await unpackedChromium();
  const libraries = [join(directory, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  const env: Record<string, string | undefined> = {...process.env, LD_LIBRARY_PATH: libraries};
  // A bare Debian has neither fonts nor their configuration; text would have no size.
  if (!existsSync('/etc/fonts/fonts.conf')) env['FONTCONFIG_PATH'] = directory;
  return {executablePath: join(directory, 'chromium'), args: ['--no-sandbox', ...quiet], env, packaged: true};
}

/**
 * Unpacks the packaged Chromium once for each version, with the libraries (NSS, NSPR, Expat) and fonts that come with it,
 * so that nothing has to be installed as root. Into a folder of our own: the package's default, the system's temporary
 * folder, is left half written when two processes unpack at once.
 */
async function unpackedChromium(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const packageRoot = dirname(dirname(entry));
  const {version} = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as {version: string};
  const cache = resolve(import.meta.dirname, '../../node_modules/.cache/portico');
  const directory = join(cache, `chromium-${version}`);
  if (existsSync(directory)) return directory;

  await mkdir(cache, {recursive: true});
  const staging = await mkdtemp(join(cache, 'unpacking-'));
  const {default: chromium, inflate} = await import('@sparticuz/chromium');
  const temporary = process.env['TMPDIR'];
  process.env['TMPDIR'] = staging;
  try {
    await Promise.all([chromium.executablePath(), inflate(join(packageRoot, 'bin', 'al2023.tar.br'))]);
  } finally {
    if (temporary === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = temporary;
  }
  const fonts = join(directory, 'fonts', 'fonts');
  await writeFile(
    join(staging, 'fonts.conf'),
    `<?xml version="1.0"?><fontconfig><dir>${fonts}</dir><cachedir>${join(directory, 'fontcache')}</cachedir></fontconfig>`,
  );
  await rename(staging, directory).catch(async (error: unknown) => {
    await rm(staging, {recursive: true, force: true});
    // Another process was faster.
    if (!existsSync(directory)) throw error;
  });
  return directory;
}
