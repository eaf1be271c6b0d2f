/** Checks everything that needs no browser. Usage: `check [name …]`; without names, all. */
import {spawn} from 'node:child_process';
import {availableParallelism} from 'node:os';
import {requireNode} from './lib/require-node.js';
import {root} from './lib/files.js';

requireNode(22, 12);

const script = (name: string, ...args: string[]) => ['--import', 'tsx', `scripts/${name}.ts`, ...args];
const program = (path: string, ...args: string[]) => [`node_modules/${path}`, ...args];

/** What to run with Node, by the name of the check. Long ones come first. */
const checks: Readonly<Record<string, readonly string[]>> = {
  lint: program('eslint/bin/eslint.js', '.', '--max-warnings=0'),
  types: program('typescript/bin/tsc', '--noEmit', '-p', '.'),
  format: program('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'),
  templates: script('check/templates'),
  size: script('size', '--check'),
  tokens: script('tokens', '--check'),
  theming: script('theming', '--check'),
  manifest: script('manifest', '--check'),
  parts: script('exported-parts', '--check'),
  openapi: script('openapi', '--check'),
  rules: script('rules', '--check', '--complete'),
  accessibility: script('accessibility', '--check'),
  repository: script('check/repository'),
};

const names = process.argv.slice(2);
const unknown = names.filter(name => !(name in checks));
if (unknown.length > 0) {
  console.error(`Unknown check ${unknown.join(', ')}; known are ${Object.keys(checks).join(', ')}`);
  process.exit(1);
}

const waiting = names.length > 0 ? names : Object.keys(checks);
const failed: string[] = [];
const count = waiting.length;
await Promise.all(Array.from({length: Math.min(availableParallelism(), 4)}, worker));
console.log(failed.length === 0 ? `${count} checks passed` : `${failed.length} of ${count} checks failed: ${failed.join(', ')}`);
process.exit(failed.length > 0 ? 1 : 0);

async function worker(): Promise<void> {
  for (let name = waiting.shift(); name; name = waiting.shift()) {
    const start = Date.now();
    const {code, output} = await runNode(checks[name] ?? []);
    const seconds = ((Date.now() - start) / 1000).toFixed(1);
    console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
    if (code === 0) continue;
    failed.push(name);
    console.log(output.trimEnd().replace(/^/gm, '  '));
  }
}

async function runNode(args: readonly string[]): Promise<{code: number | null; output: string}> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {cwd: root, stdio: ['ignore', 'pipe', 'pipe']});
    let output = '';
    child.stdout.on('data', data => (output += String(data)));
    child.stderr.on('data', data => (output += String(data)));
    child.once('error', reject);
    child.once('close', code => resolve({code, output}));
  });
}
