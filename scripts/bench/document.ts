/** A document with what stands between `<!-- name -->` and `<!-- /name -->` replaced. Throws if the two marks are not there. */
export function replaceSection(document: string, name: string, text: string): string {
  const begin = `<!-- ${name} -->`;
  const from = document.indexOf(begin);
  const to = document.indexOf(`<!-- /${name} -->`, from);
  if (from < 0 || to < 0) throw new Error(`There is no section "${name}".`);
  return `${document.slice(0, from + begin.length)}\n\n${text}\n\n${document.slice(to)}`;
}
