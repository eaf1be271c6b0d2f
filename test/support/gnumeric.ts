import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {whichProgram} from './installed.js';

/** How to run Gnumeric's converter, which opens files as the spreadsheet program itself does. */
export interface GnumericInstall {
  readonly converter: string;
}

/** Undefined if it is not on this machine. */
export function findGnumeric(): GnumericInstall | undefined {
  const converter = whichProgram('ssconvert');
  return converter === undefined ? undefined : {converter};
}

/** What to do where it is missing. */
export const gnumericAdvice = 'install Gnumeric (Debian: apt-get install --no-install-recommends gnumeric)';

/** Opens a CSV file, works out what Gnumeric takes for formulas, and gives what its cells hold then, as CSV with quotes around all. */
export function openInGnumeric({converter}: GnumericInstall, csv: string | Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'portico-csv-'));
  try {
    const [given, shown] = [join(folder, 'given.csv'), join(folder, 'shown.txt')];
    writeFileSync(given, csv);
    const reading = ['--import-type=Gnumeric_stf:stf_csvtab', '--import-encoding=UTF-8', '--recalc'];
    const writing = ['--export-type=Gnumeric_stf:stf_assistant', '-O', 'separator=, quoting-mode=always format=raw'];
    execFileSync(converter, [...reading, ...writing, given, shown], {stdio: 'pipe'});
    return readFileSync(shown, 'utf8');
  } finally {
    rmSync(folder, {recursive: true});
  }
}
