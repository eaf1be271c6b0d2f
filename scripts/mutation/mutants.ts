import ts from 'typescript';

/** One small change to a source. */
export interface Mutant {
  readonly id: number;
  /** From the repository's root. */
  readonly file: string;
  readonly line: number;
  /** The line as it stands, without its indent. */
  readonly code: string;
  /** What becomes of it: `before → after`. */
  readonly change: string;
}

/**
 * A source with all its mutants in it, each behind `$m(id)`, so that one load serves them all. Constants of the module are
 * made by `$keep`, which can make them again.
 *
 * @param firstId Id of the first mutant.
 * @returns JavaScript, and the mutants in the order of their ids.
 */
export function instrument(file: string, text: string, firstId: number): {code: string; mutants: Mutant[]} {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS);
  const lines = text.split('\n');
  const mutants: Mutant[] = [];

  const note = (node: ts.Node, change: string): number => {
    const {line} = source.getLineAndCharacterOfPosition(node.getStart());
    const id = firstId + mutants.length;
    mutants.push({id, file, line: line + 1, code: lines[line]?.trim() ?? '', change});
    return id;
  };
  const choose = (node: ts.Node, inner: string): string =>
    alternatives(node).reduce((rest, other) => {
      const id = note(node, other.change);
      return `($m(${id}) ? (${other.text}) : ${rest})`;
    }, inner);
  const emit = (node: ts.Node): string => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node)) return node.getText();
    if (isConstant(node)) {
      const value = node.initializer;
      const name = node.name.getText();
      return `${name} = $keep(() => (${emit(value)}), value => {${name} = value})`;
    }
    const inner = around(node, emit);
    if (isDroppable(node)) return `{if (!$m(${note(node, `${short(node.getText())} → nothing`)})) {${inner}}}`;
    if (isFunctionBody(node)) return `{if ($m(${note(node, 'body → return')})) return;${inner.slice(1)}`;
    return choose(node, inner);
  };

  const compilerOptions = {target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext};
  const whole = around(source, emit).replaceAll(/^(export )?const (\w+ = \$keep)/gm, '$1let $2');
  return {code: ts.transpileModule(whole, {compilerOptions, fileName: file}).outputText, mutants};
}

/** The text of a node with its children emitted anew. */
function around(node: ts.Node, emit: (child: ts.Node) => string): string {
  const text = node.getSourceFile().text;
  let at = node.getStart();
  let result = '';
  ts.forEachChild(node, child => {
    if (child.kind === ts.SyntaxKind.EndOfFileToken) return;
    result += text.slice(at, child.getStart()) + emit(child);
    at = child.end;
  });
  return result + text.slice(at, node.end);
}

const comparisons: Readonly<Record<string, readonly string[]>> = {
  '===': ['!=='],
  '!==': ['==='],
  '==': ['!='],
  '!=': ['=='],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '&&': ['||'],
  '||': ['&&'],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
};

/** Methods that change what they are called on when they are left out, or that have an opposite. */
const opposites: Readonly<Record<string, string>> = {some: 'every', every: 'some', min: 'max', max: 'min'};
const filters: ReadonlySet<string> = new Set(['filter', 'toSorted', 'trim', 'toLowerCase', 'slice']);

/** What may stand in place of an expression, and what to call the change. */
interface Alternative {
  readonly text: string;
  readonly change: string;
}

function alternatives(node: ts.Node): Alternative[] {
  const own = short(node.getText());
  const found: Alternative[] = [];
  const add = (text: string, change = `${own} → ${text}`): void => void found.push({text, change});
  if (isCondition(node)) for (const text of ['true', 'false']) add(text);
  if (ts.isBinaryExpression(node)) {
    const [left, operator, right] = [node.left.getText(), node.operatorToken.getText(), node.right.getText()];
    if (operator === '??') for (const side of [left, right]) add(side, `${own} → ${short(side)}`);
    for (const other of comparisons[operator] ?? []) {
      add(`${left} ${other} ${right}`, `${operator} → ${other} in ${own}`);
    }
  } else if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
    add(node.operand.getText(), `! left out in ${own}`);
  } else if (node.kind === ts.SyntaxKind.TrueKeyword || node.kind === ts.SyntaxKind.FalseKeyword) {
    add(node.kind === ts.SyntaxKind.TrueKeyword ? 'false' : 'true');
  } else if (ts.isNumericLiteral(node) && !isName(node)) {
    // In comparisons a 2 does what a 1 does.
    add(node.getText() === '1' ? '0' : `${node.getText()} + 1`);
  } else if (ts.isCallExpression(node)) {
    found.push(...otherCalls(node));
  }
  if (isArrowResult(node)) add('undefined');
  return found;
}

function otherCalls({expression, arguments: given, flags}: ts.CallExpression): Alternative[] {
  if (!ts.isPropertyAccessExpression(expression) || flags & ts.NodeFlags.OptionalChain) return [];
  const target = expression.expression.getText();
  const name = expression.name.text;
  const opposite = Object.hasOwn(opposites, name) ? opposites[name] : undefined;
  if (opposite !== undefined) {
    return [{text: `${target}.${opposite}(${given.map(each => each.getText()).join(', ')})`, change: `.${name} → .${opposite}`}];
  }
  return filters.has(name) ? [{text: target, change: `.${name}() left out`}] : [];
}

function isCondition(node: ts.Node): boolean {
  const {parent} = node;
  return (
    (ts.isIfStatement(parent) && parent.expression === node) || (ts.isConditionalExpression(parent) && parent.condition === node)
  );
}

function isArrowResult(node: ts.Node): boolean {
  return ts.isArrowFunction(node.parent) && node.parent.body === node && !ts.isBlock(node);
}

/** A constant of the module that is no function. */
function isConstant(node: ts.Node): node is ts.VariableDeclaration & {initializer: ts.Expression} {
  if (!ts.isVariableDeclaration(node) || !node.initializer || !ts.isIdentifier(node.name)) return false;
  return ts.isSourceFile(node.parent.parent.parent) && !ts.isArrowFunction(node.initializer);
}

function isFunctionBody(node: ts.Node): boolean {
  return ts.isBlock(node) && ts.isFunctionLike(node.parent);
}

function isDroppable(node: ts.Node): boolean {
  return ts.isExpressionStatement(node) || ts.isThrowStatement(node) || ts.isForOfStatement(node);
}

function isName(node: ts.Node): boolean {
  return ts.isPropertyAssignment(node.parent) && node.parent.name === node;
}

function short(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
