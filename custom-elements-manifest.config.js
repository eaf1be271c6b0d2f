/** Configuration of the custom elements manifest; `npm run manifest` writes it. */
export default {
  globs: ['src/{elements,ui}/**/*.element.ts', 'src/{elements,ui}/**/portico-*.ts', 'src/events/**/*.ts'],
  litelement: true,
  quiet: true,
  plugins: [cssClasses()],
};

/** Reads `@cssclass name - What it is.`: what an element puts into light DOM has classes where parts cannot be. */
function cssClasses() {
  return {
    name: 'css-classes',
    analyzePhase({ts, node, moduleDoc}) {
      if (!ts.isClassDeclaration(node)) return;
      const found = ts
        .getJSDocTags(node)
        .filter(({tagName}) => tagName.text === 'cssclass')
        .map(({comment}) => /^([\w-]+) - (.+)$/s.exec(ts.getTextOfJSDocComment(comment) ?? ''))
        .map(match => ({name: match?.[1] ?? '', description: match?.[2] ?? ''}));
      const declaration = moduleDoc.declarations.find(({name}) => name === node.name?.text);
      if (declaration && found.length > 0) declaration.cssClasses = found;
    },
  };
}
