import {exportedName, type HeldElement} from '../../src/ui/exported-parts.js';
import {partNames} from '../../src/ui/part-names.js';
import {elementsOf, type Feature, type Manifest} from '../manifest/manifest.js';
import {propertyOf, type Token} from '../tokens/token.js';

/** A name that somebody types in a style sheet, and what it stands for. */
export interface StyleName {
  readonly name: string;
  readonly description: string;
}

/** What a style sheet can name of all elements, each name once. */
export interface StyleNames {
  readonly properties: readonly StyleName[];
  readonly parts: readonly StyleName[];
  readonly states: readonly StyleName[];
  readonly classes: readonly StyleName[];
}

/** Gathers them from the manifest, the design tokens, and the names that the portal exports parts by. */
export function styleNames(manifest: Manifest, tokens: readonly Token[]): StyleNames {
  const elements = elementsOf(manifest).map(({element}) => element);
  const gather = (kind: 'cssParts' | 'cssStates' | 'cssClasses' | 'cssProperties') =>
    elements.flatMap(({tagName, [kind]: features = []}) => features.map(feature => ({...feature, of: tagName})));
  const exported = gather('cssParts').flatMap(part => {
    const name = nameAtPortal(part.of, part.name);
    return name ? [{...part, name, of: `portico-portal, in ${part.of}`}] : [];
  });
  const shared = tokens.map(token => ({
    name: propertyOf(token),
    description: `${token.deprecated ? `Deprecated: ${token.deprecated} ` : ''}${token.description}`,
    default: token.portico.css,
    of: 'All elements',
  }));
  return {
    properties: once([...shared, ...gather('cssProperties')]),
    parts: once([...gather('cssParts'), ...exported]),
    states: once(gather('cssStates')),
    classes: once(gather('cssClasses')),
  };
}

/** What a part is called at the portal; undefined for elements that the portal does not hold. */
export function nameAtPortal(element: string, part: string): string | undefined {
  const held = element.replace('portico-', '');
  return held in partNames ? exportedName(held as HeldElement, part) : undefined;
}

/** Many elements have a `notice`: one name, with what it is in each. */
function once(features: readonly (Feature & {readonly of: string})[]): StyleName[] {
  const lines = new Map<string, string[]>();
  for (const {name, of, description = '', default: otherwise} of features) {
    const line = `${of}: ${description}${otherwise ? ` Default: ${otherwise}` : ''}`;
    lines.set(name, [...(lines.get(name) ?? []), line]);
  }
  return [...lines].map(([name, all]) => ({name, description: all.join('\n\n')}));
}
