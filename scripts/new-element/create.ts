import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {demoTemplate, definitionTemplate, elementTemplate, stylesTemplate, testTemplate, type ElementNames} from './templates.js';

const demoPage = 'demo/elements.html';

/**
 * Why there can be no new element of this name, or undefined.
 *
 * @param root The repository's root.
 */
export function refusal(root: string, name: string): string | undefined {
  if (name.startsWith('portico-')) return `Leave "portico-" out: the tag of ${name.slice('portico-'.length)} gets it anyway.`;
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))
    return `"${name}" is no name: write small letters and digits in words joined by hyphens, for example ticket-rating.`;
  if (name === 'element' || name.endsWith('-element')) return `"${name}": the class gets "Element" at its end anyway.`;
  if (existsSync(join(root, 'src/elements', name))) return `src/elements/${name} is there already.`;
  return undefined;
}

/**
 * Writes the files of a new element, and adds it to the entries of the package and to the demo.
 *
 * @param root The repository's root.
 * @param name Its tag without `portico-`.
 * @returns The files written or changed, from the root.
 * @throws {Error} that says why the name is refused or which file it cannot add to; then nothing is written.
 */
export function createElement(root: string, name: string): string[] {
  const reason = refusal(root, name);
  if (reason) throw new Error(reason);
  const names = namesOf(name);
  const folder = `src/elements/${name}`;
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const files: Record<string, string> = {
    [`${folder}/${name}.element.ts`]: elementTemplate(names),
    [`${folder}/${name}.styles.ts`]: stylesTemplate(names),
    [`${folder}/${names.tag}.ts`]: definitionTemplate(names),
    [`test/elements/${name}/${name}.page.test.ts`]: testTemplate(names),
    'src/all.ts': withLine(read('src/all.ts'), `import './elements/${name}/${names.tag}.js';`),
    'src/index.ts': withLine(read('src/index.ts'), `export {${names.className}} from './elements/${name}/${name}.element.js';`),
    [demoPage]: withSection(read(demoPage), demoTemplate(names)),
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), {recursive: true});
    writeFileSync(join(root, path), text);
  }
  return Object.keys(files);
}

function namesOf(name: string): ElementNames {
  const pascal = name.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  const camel = pascal.charAt(0).toLowerCase() + pascal.slice(1);
  return {name, tag: `portico-${name}`, className: `${pascal}Element`, stylesName: `${camel}Styles`};
}

/** Adds a line behind the last one that names an element and sorts before it; a text without such lines gets it at its end. */
function withLine(text: string, line: string): string {
  const lines = text.replace(/\n$/, '').split('\n');
  const module = (candidate: string) => /'\.\/elements\/([^']+)'/.exec(candidate)?.[1];
  const own = module(line) ?? '';
  const before = lines.findLastIndex(candidate => {
    const other = module(candidate);
    return other !== undefined && other < own;
  });
  const first = lines.findIndex(candidate => module(candidate) !== undefined);
  const index = before >= 0 ? before + 1 : first >= 0 ? first : lines.length;
  return [...lines.slice(0, index), line, ...lines.slice(index), ''].join('\n');
}

/** Adds a section at the end of the page's `<main>`, indented to fit. */
function withSection(page: string, section: string): string {
  const end = page.lastIndexOf('</main>');
  if (end < 0) throw new Error(`${demoPage} has no </main> to add the element before.`);
  const lineStart = page.lastIndexOf('\n', end) + 1;
  const indent = `${page.slice(lineStart, end)}  `;
  return page.slice(0, lineStart) + section.replace(/^(?=.)/gm, indent) + page.slice(lineStart);
}
