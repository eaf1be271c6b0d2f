import {propertyOf, type Token} from '../tokens/token.js';
import {elementsOf, featureKinds, type Manifest, type ManifestDeclaration} from './manifest.js';

/** What themes rely on: design tokens, names by element and kind, and the major version that promised them. */
export interface Promised {
  /** The version's first number, and while that is 0 its second. */
  readonly series: string;
  /** Custom properties that all elements share. */
  readonly tokens: readonly string[];
  readonly elements: Readonly<Record<string, Readonly<Record<Kind, readonly string[]>>>>;
}

const kinds = ['cssParts', 'cssProperties', 'cssStates', 'cssClasses'] as const;
type Kind = (typeof kinds)[number];

/** What the manifest and the token file offer to themes now. */
export function offered(manifest: Manifest, tokens: readonly Token[], version: string): Promised {
  const elements = elementsOf(manifest).map(({element}) => [element.tagName, namesOf(element)] as const);
  return {
    series: seriesOf(version),
    tokens: tokens.map(propertyOf).sort(),
    elements: Object.fromEntries(elements.sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** What was promised and is gone, each as a sentence. A new major version owes nothing. */
export function broken(promised: Promised, now: Promised): string[] {
  if (promised.series !== now.series) return [];
  const tokens = gone(promised.tokens, now.tokens, 'design token');
  const features = Object.entries(promised.elements).flatMap(([tag, names]) =>
    kinds.flatMap(kind => gone(names[kind], now.elements[tag]?.[kind], `${tag}: ${featureKinds[kind]}`)),
  );
  return [...tokens, ...features];
}

function gone(before: readonly string[], now: readonly string[] = [], kind: string): string[] {
  const names = before.filter(name => !now.includes(name));
  return names.map(name => `${kind} ${name} is gone before the next major version; keep it, and deprecate it`);
}

function namesOf(element: ManifestDeclaration): Record<Kind, string[]> {
  const names = (kind: Kind) => (element[kind] ?? []).map(({name}) => name).sort();
  return {
    cssParts: names('cssParts'),
    cssProperties: names('cssProperties'),
    cssStates: names('cssStates'),
    cssClasses: names('cssClasses'),
  };
}

function seriesOf(version: string): string {
  const [major = '0', minor = '0'] = version.split('.');
  return major === '0' ? `0.${minor}` : major;
}
