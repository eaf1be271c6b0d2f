import {nameOf, readDocument, snippetsOf, documents} from './snippets.js';

/** Something that readers are told to type into a terminal. */
export interface Command {
  readonly text: string;
  /** Files and lines where it stands. */
  readonly places: readonly string[];
}

/** What executes a command in CI. */
interface Way {
  readonly command: RegExp;
  /** Runs it, or names what it installs or does itself: `.ci/run`. */
  readonly by: string;
}

/** Every command of a snippet goes one of these ways. Suites ask for theirs with `commandsLike`. */
const ways = {
  // What CI is.
  itself: {command: /^npm (?:ci|test|run (?:check|build|size))$/, by: '.ci/run'},
  part: {command: /^npm run test:(?:page|e2e|node) -- /, by: 'test/docs/commands.test.ts'},
  demo: {command: /^(?:PORT=\d+ )?npm start$/, by: 'test/e2e/commands.e2e.ts'},
  try: {command: /^(?:PORT=\d+ )?npm run try -- \S+$/, by: 'test/e2e/commands.e2e.ts'},
  dropIn: {command: /^npm run build drop-in$/, by: 'test/e2e/commands.e2e.ts'},
  mockServer: {command: /^npx tsx mocks\/server\.ts [^]*curl/, by: 'test/e2e/commands.e2e.ts'},
  install: {command: /^npm install portico lit$/, by: 'test/e2e/consumers.e2e.ts'},
  rt: {command: /^npm run start:rt$/, by: 'test/e2e/rt.e2e.ts'},
  setUp: {command: /^perl set-up\.pl /, by: 'test/scripts/rt/set-up.test.ts'},
} as const satisfies Readonly<Record<string, Way>>;

export type WayName = keyof typeof ways;

/** Names of the ways, with who goes them. */
export const executors: readonly (readonly [WayName, string])[] = Object.entries(ways).map(([name, {by}]) => [
  name as WayName,
  by,
]);

/** Commands of all snippets, and those in the text that go one of the ways, too. */
export const commands: readonly Command[] = together([
  ...snippetsOf('sh').flatMap(snippet => commandsIn(snippet.code).map(text => [text, nameOf(snippet)] as const)),
  ...inlineCode().filter(([text]) => wayOf(text) !== undefined),
]);

/** The commands that go a way, each once. */
export function commandsLike(way: WayName): Command[] {
  return commands.filter(({text}) => wayOf(text) === way);
}

export function wayOf(text: string): WayName | undefined {
  return executors.map(([name]) => name).find(name => ways[name].command.test(text));
}

/** Code in the text of the docs, with its place. */
export function inlineCode(): (readonly [code: string, place: string])[] {
  return documents.flatMap(file =>
    readDocument(file)
      .split('\n')
      .flatMap((line, index) => [...line.matchAll(/`([^`]+)`/g)].map(([, code]) => [code!, `${file}:${index + 1}`] as const)),
  );
}

/** Lines, and in a line what `&&` joins. A script with variables stays whole: one line needs the other. */
export function commandsIn(code: string): string[] {
  if (/^\w+=\S*$|^\w+=\$\(/m.test(code)) return [code];
  const lines = code.replaceAll(/\\\n\s*/g, '').split('\n');
  return lines.flatMap(line => line.replace(/(^| +)# .*$/, '').split(' && ')).filter(text => text !== '');
}

/** What stands for a name of the reader's own is that of the quick start. */
function together(found: readonly (readonly [text: string, place: string])[]): Command[] {
  const byText = Map.groupBy(found, ([text]) => text.replace(/\bFOLDER$/, '../my-site'));
  return [...byText].map(([text, all]) => ({text, places: all.map(([, place]) => place)}));
}

/** Names a command in a test's title. */
export function titleOf({text, places}: Command): string {
  return `${text.split('\n')[0]!} (${places.join(', ')})`;
}
