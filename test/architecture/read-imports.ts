import ts from 'typescript';

/** One import of a module, however it is written. */
export interface ModuleImport {
  readonly specifier: string;
  /** `type` leaves no trace when it runs; `dynamic` is `import()`. */
  readonly kind: 'static' | 'dynamic' | 'type';
}

/**
 * All imports and re-exports of a TypeScript module.
 *
 * @param text The module's source.
 */
export function readImports(text: string): ModuleImport[] {
  const source = ts.createSourceFile('module.ts', text, ts.ScriptTarget.Latest, true);
  const found: ModuleImport[] = [];
  const visit = (node: ts.Node): void => {
    const read = readNode(node);
    if (read) found.push(read);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function readNode(node: ts.Node): ModuleImport | undefined {
  if (ts.isImportDeclaration(node)) return named(node.moduleSpecifier, importsTypesOnly(node.importClause) ? 'type' : 'static');
  if (ts.isExportDeclaration(node))
    return node.moduleSpecifier && named(node.moduleSpecifier, exportsTypesOnly(node) ? 'type' : 'static');
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return named(node.argument.literal, 'type');
  if (!ts.isCallExpression(node) || node.expression.kind !== ts.SyntaxKind.ImportKeyword) return undefined;
  const [specifier] = node.arguments;
  // A module named at run time escapes every rule, so it gets a name that none allows.
  return specifier && ts.isStringLiteralLike(specifier)
    ? named(specifier, 'dynamic')
    : {specifier: '<computed>', kind: 'dynamic'};
}

function named(specifier: ts.Node, kind: ModuleImport['kind']): ModuleImport | undefined {
  return ts.isStringLiteralLike(specifier) ? {specifier: specifier.text, kind} : undefined;
}

/** With `verbatimModuleSyntax`, `import {type A}` still loads the module: only `import type` counts. */
function importsTypesOnly(clause: ts.ImportClause | undefined): boolean {
  return clause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

function exportsTypesOnly(node: ts.ExportDeclaration): boolean {
  return node.isTypeOnly;
}
