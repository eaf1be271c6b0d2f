import {existsSync} from 'node:fs';
import {delimiter, join} from 'node:path';

/** A browser that this machine does not have; the message says what to install. */
export class NotInstalledError extends Error {
  override readonly name = 'NotInstalledError';
}

/** Full path of a program on the PATH, or undefined. */
export function whichProgram(...names: readonly string[]): string | undefined {
  const directories = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return firstExisting(names.flatMap(name => directories.map(directory => join(directory, name))));
}

/** The first of these paths that exists, or undefined. */
export function firstExisting(paths: readonly string[]): string | undefined {
  return paths.find(path => existsSync(path));
}

/** Folders that Windows installs programs into, as far as the environment names them. */
export function windowsProgramFolders(): string[] {
  return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map(name => process.env[name]).filter(path => path !== undefined);
}
