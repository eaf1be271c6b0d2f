import {spawnSync} from 'node:child_process';
import {mkdirSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {buildPackage} from '../../scripts/build/package.js';

/** The package as somebody has it who installed it. */
export interface InstalledPackage {
  /** `node_modules/portico`. */
  readonly folder: string;
  /** What would be uploaded to the registry. */
  readonly tarball: string;
}

/**
 * Builds the package, packs it, and unpacks it in the `node_modules` of a project.
 *
 * @param project - Absolute path of a folder below the repository, so that what the package needs is found. Emptied.
 */
export async function installPackage(project: string): Promise<InstalledPackage> {
  rmSync(project, {recursive: true, force: true});
  const built = join(project, 'built');
  await buildPackage(built);
  const tarball = join(project, run('npm', ['pack', built, '--silent', '--pack-destination', project]).trim());
  const folder = join(project, 'node_modules/portico');
  mkdirSync(folder, {recursive: true});
  run('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1']);
  rmSync(built, {recursive: true});
  return {folder, tarball};
}

function run(command: string, args: readonly string[]): string {
  const {status, stdout, stderr} = spawnSync(command, args, {encoding: 'utf8'});
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed: ${stderr}`);
  return stdout;
}
