import {spawnSync} from 'node:child_process';
import {randomBytes} from 'node:crypto';
import {cpSync, mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {root} from '../../lib/files.js';
import {installRt, rtPaths} from './install.js';

/** The lab's people: name of the login and password. Made anew with each lab; kept in `seed.json` below its folder. */
export type LabPasswords = Readonly<Record<'root' | 'agent' | 'alice' | 'bob' | 'carol', string>>;

const scripts = resolve(root, 'scripts/rt');

/** Environment in which RT's programs work on a lab. */
export function labEnvironment(home: string, port: number): NodeJS.ProcessEnv {
  return {
    ...process.env,
    PORTICO_RT_HOME: home,
    PORTICO_RT_PORT: String(port),
    RT_SITE_CONFIG: join(home, 'RT_SiteConfig.pm'),
    RT_SITE_CONFIG_DIR: join(home, 'RT_SiteConfig.d'),
    LC_ALL: 'C.UTF-8',
  };
}

/**
 * Makes a lab from nothing in a folder, whatever was there before: RT's tables, two companies with customers, an agent, a queue
 * with form fields, and then what `set-up.pl` does for any RT.
 *
 * @param home Absolute path of a folder that is the lab's alone.
 * @throws {Error} with RT's own words if a step fails.
 */
export function initLab(home: string): void {
  installRt();
  rmSync(home, {recursive: true, force: true});
  for (const folder of ['RT_SiteConfig.d', 'mason', 'sessions', 'db'])
    mkdirSync(join(home, folder), {recursive: true, mode: 0o700});
  cpSync(join(scripts, 'lab/RT_SiteConfig.pm'), join(home, 'RT_SiteConfig.pm'));
  cpSync(join(scripts, 'Portico_SiteConfig.pm'), join(home, 'RT_SiteConfig.d/Portico_SiteConfig.pm'));
  const password = (): string => randomBytes(12).toString('base64url');
  const passwords: LabPasswords = {root: password(), agent: password(), alice: password(), bob: password(), carol: password()};
  const env = labEnvironment(home, 80);
  run('rt-setup-database-5', [rtPaths.database, '--action', 'init', '--skip-create'], env);
  run('people.pl', [join(scripts, 'lab/people.pl')], env, JSON.stringify(passwords));
  const fields = ['Product', 'Serial number', 'Broken since', 'What you have tried'].flatMap(name => ['--field', name]);
  run('set-up.pl', [join(scripts, 'set-up.pl'), '--queue', 'Support', ...fields], env);
  writeFileSync(join(home, 'seed.json'), `${JSON.stringify({passwords}, null, 2)}\n`, {mode: 0o600});
}

function run(name: string, args: readonly string[], env: NodeJS.ProcessEnv, input = ''): void {
  const {status, stdout, stderr} = spawnSync('perl', args, {env, input, encoding: 'utf8'});
  if (status !== 0) throw new Error(`${name} failed:\n${stdout.slice(-2000)}${stderr.slice(-4000)}`);
}
