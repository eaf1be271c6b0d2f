import {handles} from '../../theming/offer.js';

/** A rule as it is written. */
export interface CssRule {
  readonly selector: string;
  readonly body: string;
}

/** A declaration as it is written. */
export interface CssDeclaration {
  readonly property: string;
  readonly value: string;
}

/**
 * The rules of a snippet.
 *
 * @throws {Error} for what is no plain rule: nobody would try it.
 */
export function rulesOf(css: string): CssRule[] {
  const text = css.replaceAll(/\/\*.*?\*\//gs, '');
  const rest = text.replaceAll(/[^{}@]+\{[^{}]*\}/g, '').trim();
  if (rest !== '') throw new Error(`No plain rule: ${rest}`);
  return [...text.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => ({
    selector: selector.trim().replaceAll(/\s+/g, ' '),
    body,
  }));
}

export function declarationsOf(body: string): CssDeclaration[] {
  return [...body.matchAll(/([\w-]+)\s*:\s*([^;]+);?/g)].map(([, property = '', value = '']) => ({property, value}));
}

const known = {
  properties: new Set(handles.filter(({kind}) => kind === 'property').map(({name}) => name)),
  states: new Set(handles.filter(({kind}) => kind === 'state').map(({name}) => name)),
};

/** Custom properties and states of a rule that no documentation has. A part that there is not is for nothing on the page. */
export function unknownNames(selector: string, body: string): string[] {
  const properties = [...body.matchAll(/--portico-[\w-]+/g)].map(([name]) => name);
  const states = [...selector.matchAll(/:state\(([\w-]+)\)/g)].map(([, name]) => name!);
  return [...properties.filter(name => !known.properties.has(name)), ...states.filter(name => !known.states.has(name))];
}
