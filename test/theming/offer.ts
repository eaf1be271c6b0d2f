import manifest from '../../custom-elements.json' with {type: 'json'};
import tokenFile from '../../src/styles/portico.tokens.json' with {type: 'json'};
import {nameAtPortal} from '../../scripts/build/style-names.js';
import {propertyOf, tokensOf} from '../../scripts/tokens/token.js';

/** What a theme can take hold of. */
export type Handle =
  | {readonly kind: 'part'; readonly element: string; readonly name: string; readonly exported?: string}
  | {readonly kind: 'state'; readonly element: string; readonly name: string}
  /** Of a node in light DOM, where the page's own rules reach. */
  | {readonly kind: 'class'; readonly element: string; readonly name: string}
  /** `value` differs from what the property has by default. */
  | {readonly kind: 'property'; readonly element: string; readonly name: string; readonly value: string};

interface Declaration {
  readonly tagName?: string;
  readonly cssParts?: readonly {readonly name: string}[];
  readonly cssStates?: readonly {readonly name: string}[];
  readonly cssClasses?: readonly {readonly name: string}[];
  readonly cssProperties?: readonly {readonly name: string; readonly syntax: keyof typeof others}[];
}

const declarations: readonly Declaration[] = manifest.modules.flatMap(({declarations = []}) => declarations as Declaration[]);

/** By what a property takes, a value that none has by default. */
const others = {
  '<color>': 'rgb(1 2 3)',
  '<length>': '61px',
  '<number>': '250',
};

/** Every documented part, state, class and custom property of every element, then the tokens that all of them share. */
export const handles: readonly Handle[] = [
  ...declarations.flatMap(({tagName: element, cssParts = [], cssStates = [], cssClasses = [], cssProperties = []}): Handle[] => {
    if (!element) return [];
    return [
      ...cssParts.map(({name}): Handle => ({kind: 'part', element, name, exported: nameAtPortal(element, name)})),
      ...cssProperties.map(({name, syntax}): Handle => ({kind: 'property', element, name, value: others[syntax]})),
      ...cssStates.map(({name}): Handle => ({kind: 'state', element, name})),
      ...cssClasses.map(({name}): Handle => ({kind: 'class', element, name})),
    ];
  }),
  ...tokensOf(tokenFile).map((token): Handle => ({
    kind: 'property',
    element: 'portico-portal',
    name: propertyOf(token),
    value: otherValue(token.type),
  })),
];

/** What a rule or a declaration for it looks like. */
export function titleOf(handle: Handle): string {
  const {element, name, kind} = handle;
  if (kind === 'part') return `${element}::part(${name})`;
  if (kind === 'class') return `.${name}`;
  return kind === 'state' ? `${element}:state(${name})` : `${element} { ${name} }`;
}

function otherValue(type: string): string {
  return {color: 'rgb(1 2 3)', dimension: '61px', number: '0.5', fontFamily: 'monospace', duration: '7s'}[type] ?? '';
}
