/** Lines that count: indentation does not, nor does what ends a line, nor what a comment says. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map(line =>
      line
        .replace(/ *\/\/ .*$/, '')
        .replace(/[;,]$/, '')
        .trim(),
    ) // prettier-ignore
    .filter(line => line !== '');
}

/**
 * Does a file have a snippet, paragraph by paragraph, whole lines, in this order? Between its paragraphs the file may have what a test
 * or a page needs.
 */
export function hasParagraphs(file: string, snippet: string): boolean {
  const lines = linesOf(file);
  let from = 0;
  return snippet.split('\n\n').every(paragraph => {
    const wanted = linesOf(paragraph);
    const at = lines.findIndex((_, index) => index >= from && wanted.every((line, offset) => lines[index + offset] === line));
    if (at >= 0) from = at + wanted.length;
    return at >= 0;
  });
}

/** What a file imports from the package that a snippet with imports of its own uses and does not import: it would not run where it is copied to. */
export function missingImports(file: string, snippet: string): string[] {
  const imported = (text: string) =>
    [...text.matchAll(/^import (?:type )?\{([^}]*)\} from 'portico[^']*';/gm)].flatMap(([, names = '']) =>
      names.split(',').map(name => name.replace('type ', '').trim()),
    );
  const own = imported(snippet);
  if (own.length === 0) return [];
  return imported(file).filter(name => new RegExp(`\\b${name}\\b`).test(snippet) && !own.includes(name));
}
