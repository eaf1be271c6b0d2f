import ts from 'typescript';

/** A test that names rules. */
export interface RuleTest {
  /** Ids that its title begins with. */
  readonly ids: readonly string[];
  /** The title without them; `…` stands for what is filled in. */
  readonly title: string;
  /** File from the repository's root. */
  readonly file: string;
}

/** Tests of a source whose titles begin with ids of rules, as `it('R7 R13 …')` or with a template. */
export function ruleTests(file: string, source: string): RuleTest[] {
  const found: RuleTest[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'it') {
      const title = titleOf(node.arguments[0]);
      const [, ids, rest] = /^((?:[RX]\d+[,:]? +)+)(.*)$/s.exec(title) ?? [];
      if (ids !== undefined && rest !== undefined) found.push({ids: ids.match(/[RX]\d+/g) ?? [], title: rest, file});
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest));
  return found;
}

function titleOf(node: ts.Node | undefined): string {
  if (!node) return '';
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return '';
  return node.head.text + node.templateSpans.map(({literal}) => `…${literal.text}`).join('');
}
