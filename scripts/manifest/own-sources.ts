import {existsSync, readFileSync} from 'node:fs';
import {posix, resolve} from 'node:path';
import ts from 'typescript';
import {root} from '../lib/files.js';

/** The class that elements extend; what it renders, each of them does. */
const base = 'src/elements/portico-element.ts';

/**
 * The sources that make up an element: its module, the class that it extends, what it takes from its own folder, late or not, and of `src/ui` the
 * functions that it uses. Other elements are not among them.
 *
 * @param elementPath The element's module, from the repository's root.
 */
export function ownSources(elementPath: string): ts.SourceFile[] {
  const folder = posix.dirname(elementPath);
  const seen = new Set<string>();
  const found: ts.SourceFile[] = [];
  const visit = (path: string, names?: readonly string[]) => {
    const key = `${path} ${names?.join() ?? ''}`;
    if (seen.has(key) || !existsSync(resolve(root, path))) return;
    seen.add(key);
    const source = parse(path, readFileSync(resolve(root, path), 'utf8'));
    const used = parse(path, usedText(source, names));
    found.push(used);
    const targetOf = (specifier: string) => posix.join(posix.dirname(path), specifier).replace(/\.js$/, '.ts');
    for (const {specifier, imported} of loads(source)) {
      const target = targetOf(specifier);
      const wanted = imported.filter(name => new RegExp(`\\b${name}\\b`).test(used.text));
      if ((isElement(target) && target !== base) || wanted.length === 0) continue;
      if (target.startsWith(`${folder}/`) || target === base) visit(target);
      else if (target.startsWith('src/ui/')) visit(target, wanted);
    }
    for (const [, specifier = ''] of used.text.matchAll(/\bimport\('(\.\/[^']+)'\)/g)) visit(targetOf(specifier));
  };
  visit(elementPath);
  return found;
}

const parse = (path: string, text: string) => ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
const isElement = (path: string) => /\/portico-[a-z-]+\.ts$/.test(path) || path.endsWith('.element.ts');

/** The statements of a module without its imports and without exports of other names. */
function usedText(source: ts.SourceFile, names?: readonly string[]): string {
  const kept = source.statements.filter(statement => {
    if (ts.isImportDeclaration(statement)) return false;
    const isExported =
      ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(({kind}) => kind === ts.SyntaxKind.ExportKeyword);
    return !names || !isExported || declaredNames(statement).some(name => names.includes(name));
  });
  return kept.map(statement => statement.getFullText()).join('');
}

function declaredNames(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map(({name}) => name.getText());
  return ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement) ? [statement.name?.text ?? ''] : [];
}

/** Names that a module imports to use them when it runs, by the module that they come from. */
function loads(source: ts.SourceFile): {specifier: string; imported: string[]}[] {
  return source.statements.filter(ts.isImportDeclaration).flatMap(({moduleSpecifier, importClause}) => {
    const bindings = importClause?.namedBindings;
    if (
      !ts.isStringLiteral(moduleSpecifier) ||
      !moduleSpecifier.text.startsWith('.') ||
      !bindings ||
      !ts.isNamedImports(bindings)
    )
      return [];
    if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return [];
    return [
      {
        specifier: moduleSpecifier.text,
        imported: bindings.elements.filter(({isTypeOnly}) => !isTypeOnly).map(({name}) => name.text),
      },
    ];
  });
}
