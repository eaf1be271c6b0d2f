import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import ts from 'typescript';
import {filesUnder, root} from '../lib/files.js';

/** Doc comments of schemas by name (`Ticket`) and of their properties by path (`Ticket.can.reply`). */
export type Descriptions = ReadonlyMap<string, string>;

/** Reads the doc comments of all schemas of the contract, which are gone when its modules run. */
export function readDescriptions(): Descriptions {
  const found = new Map<string, string>();
  const bases = new Map<string, string>();
  for (const path of filesUnder(['src/contract'], '.ts')) {
    const text = readFileSync(resolve(root, path), 'utf8');
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    for (const statement of source.statements) {
      if (!ts.isVariableStatement(statement)) continue;
      for (const {name, initializer} of statement.declarationList.declarations) {
        if (!ts.isIdentifier(name) || !initializer) continue;
        record(found, name.text, statement);
        readProperties(found, name.text, initializer);
        const base = extendedSchema(initializer);
        if (base) bases.set(name.text, base);
      }
    }
  }
  for (const [name, base] of bases) inherit(found, name, base);
  return found;
}

function record(found: Map<string, string>, path: string, node: ts.Node): void {
  const comments = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  const text = ts.getTextOfJSDocComment(comments.at(-1)?.comment)?.replace(/\s+/g, ' ').trim();
  if (text) found.set(path, text);
}

function readProperties(found: Map<string, string>, path: string, expression: ts.Expression): void {
  if (!ts.isCallExpression(expression)) return;
  for (const argument of expression.arguments) {
    if (!ts.isObjectLiteralExpression(argument)) {
      readProperties(found, path, argument);
      continue;
    }
    for (const property of argument.properties) {
      if (!ts.isPropertyAssignment(property) || ts.isComputedPropertyName(property.name)) continue;
      const inner = `${path}.${property.name.text}`;
      record(found, inner, property);
      readProperties(found, inner, property.initializer);
    }
  }
}

/** Name of the schema that `z.extend(Base, …)` starts from. */
function extendedSchema(expression: ts.Expression): string | undefined {
  if (!ts.isCallExpression(expression) || !ts.isPropertyAccessExpression(expression.expression)) return undefined;
  const [base] = expression.arguments;
  return expression.expression.name.text === 'extend' && base && ts.isIdentifier(base) ? base.text : undefined;
}

function inherit(found: Map<string, string>, name: string, base: string): void {
  for (const [path, text] of [...found]) {
    const own = path.startsWith(`${base}.`) ? name + path.slice(base.length) : undefined;
    if (own && !found.has(own)) found.set(own, text);
  }
}
