import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';

/** Programs and library of Debian's RT 5. */
export const rtPaths = {
  server: '/usr/share/request-tracker5/libexec/rt-server',
  database: '/usr/sbin/rt-setup-database-5',
  library: '/usr/share/request-tracker5/lib',
} as const;

const packages = ['dbconfig-no-thanks', 'msmtp-mta', 'rt5-standalone', 'rt5-db-sqlite', 'request-tracker5'];

/** What to do where RT is not there. */
export const installAdvice = `Debian 12: apt-get install --no-install-recommends ${packages.join(' ')}`;

/** Is RT 5 on this machine? */
export function isRtInstalled(): boolean {
  return existsSync(rtPaths.server) && existsSync(rtPaths.library);
}

/** Can this process install it: root on a Debian that has the package? */
export function canInstallRt(): boolean {
  if (process.getuid?.() !== 0) return false;
  return spawnSync('apt-get', ['--version'], {stdio: 'ignore'}).status === 0;
}

/**
 * Installs RT from Debian's packages: no database of its own, no mail server, no daemon, no cron job.
 *
 * @throws {Error} that says what to do by hand.
 */
export function installRt(): void {
  if (isRtInstalled()) return;
  if (!canInstallRt()) throw new Error(`RT 5 is not installed, and only root can install it. ${installAdvice}`);
  const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'};
  const answers = [
    'request-tracker5 request-tracker5/handle-siteconfig-permissions boolean false',
    'request-tracker5 request-tracker5/install-cronjobs boolean false',
  ];
  const wait = ['-o', 'DPkg::Lock::Timeout=600'];
  spawnSync('debconf-set-selections', {env, input: `${answers.join('\n')}\n`});
  // Old lists may still do, so that only a failed installation counts.
  spawnSync('apt-get', ['update', '-qq', ...wait], {env, stdio: ['ignore', 'ignore', 'inherit']});
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...wait, ...packages];
  const {status} = spawnSync('apt-get', install, {env, stdio: ['ignore', 'ignore', 'inherit']});
  if (status !== 0 || !isRtInstalled()) throw new Error(`RT 5 could not be installed. ${installAdvice}`);
}
