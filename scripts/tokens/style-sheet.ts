import {propertyOf, referenceOf, type Token} from './token.js';

/**
 * The module with the style sheet that all elements start from. Each token becomes a private property (`--_accent`) that takes what the
 * page has set, then what the help desk's settings say, then what grows from the page.
 */
export function styleSheet(tokens: readonly Token[]): string {
  // A deprecated token that refers to another is one more name for it.
  const own = tokens.filter(token => referenceOf(token) === undefined);
  const block = (key: 'contrast' | 'forced' | 'reduced') =>
    own.flatMap(token => (token.portico[key] === undefined ? [] : [`${privateName(token)}: ${token.portico[key]};`]));
  return `import {css} from 'lit';

/** Made from \`portico.tokens.json\` by \`npm run tokens\`; docs/theming.md says what each is. */
export const tokens = css\`
  :host {
${indent(own.map(token => `${privateName(token)}: ${chain(token, tokens)};`))}
  }
${media('prefers-contrast: more', block('contrast'))}
${media('forced-colors: active', block('forced'))}
${media('prefers-reduced-motion: reduce', block('reduced'))}
\`;
`;
}

const indent = (lines: readonly string[], by = 4) => lines.map(line => ' '.repeat(by) + line).join('\n');

const media = (query: string, lines: readonly string[]) => `  @media (${query}) {
    :host {
${indent(lines, 6)}
    }
  }`;

function chain(token: Token, tokens: readonly Token[]): string {
  const {brand, css} = token.portico;
  if (css === undefined) throw new Error(`${token.path.join('.')} does not say how it grows from the page`);
  const earlier = tokens.filter(one => referenceOf(one) === token.path.join('.')).map(propertyOf);
  const names = [propertyOf(token), ...earlier, ...(brand ? [brand] : [])];
  return names.reduceRight((fallback, name) => `var(${name}, ${fallback})`, css);
}

function privateName({path, portico}: Token): string {
  return `--_${portico.name ?? path.at(-1) ?? ''}`;
}
