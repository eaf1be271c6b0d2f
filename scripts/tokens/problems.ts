import {referenceOf, type Token} from './token.js';

const colourSpaces: readonly unknown[] = ['srgb', 'oklch', 'oklab', 'display-p3'];

/** By the types that we use, what the format asks of a value. */
const isRight: Readonly<Record<string, (value: unknown) => boolean>> = {
  color: isColour,
  dimension: value => isMeasure(value, ['px', 'rem']),
  duration: value => isMeasure(value, ['ms', 's']),
  number: value => typeof value === 'number',
  fontFamily: value => typeof value === 'string' || (Array.isArray(value) && value.every(one => typeof one === 'string')),
};

/** What is wrong with tokens by the format of 2025.10, and by ours, each as a sentence. */
export function problemsOf(tokens: readonly Token[]): string[] {
  const paths = tokens.map(({path}) => path.join('.'));
  return tokens.flatMap(token => {
    const name = token.path.join('.');
    const target = referenceOf(token);
    const found: string[] = [];
    if (token.path.some(part => /^\$|[{}.]/.test(part))) found.push('has a name that the format does not allow');
    if (!token.description) found.push('has no description');
    if (target !== undefined) {
      if (!paths.includes(target)) found.push(`refers to ${target}, which is not there`);
      if (!token.deprecated) found.push('is another name, and not deprecated');
    } else {
      if (!isRight[token.type]?.(token.value)) found.push(`has a value that is no ${token.type}`);
      if (token.type === 'color' && !isColour(token.portico.dark)) found.push('has no colour for dark pages');
    }
    return found.map(problem => `${name} ${problem}`);
  });
}

function isColour(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const {colorSpace, components, alpha = 1} = value as {colorSpace?: unknown; components?: unknown; alpha?: unknown};
  const isList = Array.isArray(components) && components.length === 3;
  const areNumbers = isList && components.every(one => typeof one === 'number' || one === 'none');
  return colourSpaces.includes(colorSpace) && areNumbers && typeof alpha === 'number' && alpha >= 0 && alpha <= 1;
}

function isMeasure(value: unknown, units: readonly string[]): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const {value: number, unit} = value as {value?: unknown; unit?: unknown};
  return typeof number === 'number' && typeof unit === 'string' && units.includes(unit);
}
