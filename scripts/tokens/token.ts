/** A token of a DTCG 2025.10 file, with its path and what it has from its groups. */
export interface Token {
  /** `['portico', 'color', 'accent']`. */
  readonly path: readonly string[];
  readonly type: string;
  readonly value: unknown;
  readonly description: string;
  /** Why it should not be used any more. */
  readonly deprecated?: string;
  readonly portico: Growth;
}

/** Our extension: how a value grows from the page. The token file says what each is. */
export interface Growth {
  readonly css?: string;
  readonly dark?: unknown;
  readonly brand?: string;
  readonly contrast?: string;
  readonly forced?: string;
  readonly reduced?: string;
  readonly name?: string;
}

interface Node {
  readonly $type?: string;
  readonly $value?: unknown;
  readonly $description?: string;
  readonly $deprecated?: boolean | string;
  readonly $extensions?: {readonly portico?: Growth};
  readonly [key: string]: unknown;
}

/** All tokens of a file, in its order; groups hand on their type and their deprecation. */
export function tokensOf(file: object): Token[] {
  return visit(file as Node, [], {});
}

function visit(node: Node, path: readonly string[], group: {type?: string; deprecated?: string}): Token[] {
  const {$type: type = group.type, $deprecated} = node;
  const deprecated = $deprecated === true ? 'Deprecated' : $deprecated || ($deprecated === false ? undefined : group.deprecated);
  if ('$value' in node) {
    if (type === undefined) throw new Error(`${path.join('.')} has no type`);
    const {$value: value, $description: description = '', $extensions} = node;
    return [{path, type, value, description, deprecated, portico: $extensions?.portico ?? {}}];
  }
  const names = Object.keys(node).filter(name => !name.startsWith('$'));
  return names.flatMap(name => visit(node[name] as Node, [...path, name], {type, deprecated}));
}

/** The custom property that a page sets. */
export function propertyOf({path}: Token): string {
  return `--${path.join('-')}`;
}

/** The token that a value is a reference to: `{portico.color.accent}`. */
export function referenceOf({value}: Token): string | undefined {
  return typeof value === 'string' ? /^\{(.+)\}$/.exec(value)?.[1] : undefined;
}
