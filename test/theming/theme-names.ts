import {handles} from './offer.js';

/** Properties, and what selectors end in, that a theme may name. */
const offered = new Set(
  handles.flatMap(handle => {
    const {kind, element, name} = handle;
    if (kind === 'part')
      return [`${element}::part(${name})`, ...(handle.exported ? [`portico-portal::part(${handle.exported})`] : [])];
    if (kind === 'state') return [`${element}:state(${name})`];
    return [kind === 'class' ? `.${name}` : name];
  }),
);

/** Names of ours in a style sheet that nothing promises to keep: those of parts, states, classes, custom properties and elements. */
export function unknownNames(css: string): string[] {
  const text = css.replaceAll(/\/\*.*?\*\//gs, '');
  const names = [
    ...(text.match(/--(?:portico|_)[\w-]*/g) ?? []),
    ...(text.match(/\.portico-[\w-]+/g) ?? []),
    ...[...text.matchAll(/([\w-]*)((?::state\([\w-]*\))*)(::part\([^)]*\))?/g)].flatMap(
      ([, element = '', states = '', part = '']) => [
        ...(states.match(/:state\([\w-]*\)/g) ?? []).map(state => element + state),
        ...(part.match(/[\w-]+(?=[\s)])/g) ?? []).map(name => `${element}::part(${name})`),
      ],
    ),
  ];
  return [...new Set(names)].filter(name => !offered.has(name));
}
