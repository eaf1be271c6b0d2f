import {elementsOf, type Manifest, type ManifestDeclaration} from './manifest.js';

/** What themes rely on: names by element and kind, and the major version that promised them. */
export interface Promised {
  /** The version's first number, and while that is 0 its second. */
  readonly series: string;
  readonly elements: Readonly<Record<string, Readonly<Record<Kind, readonly string[]>>>>;
}

type Kind = 'cssParts' | 'cssProperties' | 'cssStates';
const kinds: Readonly<Record<Kind, string>> = {cssParts: 'part', cssProperties: 'custom property', cssStates: 'state'};

/** What the manifest offers to themes now. */
export function offered(manifest: Manifest, version: string): Promised {
  const elements = elementsOf(manifest).map(({element}) => [element.tagName, namesOf(element)] as const);
  return {series: seriesOf(version), elements: Object.fromEntries(elements.sort(([a], [b]) => (a < b ? -1 : 1)))};
}

/** What was promised and is gone, each as a sentence. A new major version owes nothing. */
export function broken(promised: Promised, now: Promised): string[] {
  if (promised.series !== now.series) return [];
  return Object.entries(promised.elements).flatMap(([tag, names]) =>
    (Object.keys(kinds) as Kind[]).flatMap(kind => {
      const left = now.elements[tag]?.[kind] ?? [];
      const gone = names[kind].filter(name => !left.includes(name));
      return gone.map(name => `${tag}: ${kinds[kind]} ${name} is gone before the next major version; keep it, and deprecate it`);
    }),
  );
}

function namesOf(element: ManifestDeclaration): Record<Kind, string[]> {
  const names = (kind: Kind) => (element[kind] ?? []).map(({name}) => name).sort();
  return {cssParts: names('cssParts'), cssProperties: names('cssProperties'), cssStates: names('cssStates')};
}

function seriesOf(version: string): string {
  const [major = '0', minor = '0'] = version.split('.');
  return major === '0' ? `0.${minor}` : major;
}
