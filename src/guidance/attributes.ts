import type {PropertyDeclaration, ReactiveElement} from 'lit';
import {isOfOthers, knownValues} from './known.js';
import {suggestion} from './nearest.js';
import {warn} from './warnings.js';

/** Looks at how an element is written in HTML. */
export function checkAttributes(element: ReactiveElement): void {
  const {elementProperties} = element.constructor as typeof ReactiveElement;
  const properties = new Map<string, string>();
  const attributes = new Map<string, PropertyDeclaration>();
  for (const [key, declaration] of elementProperties) {
    const name = String(key);
    if (declaration.attribute !== false)
      attributes.set(typeof declaration.attribute === 'string' ? declaration.attribute : name.toLowerCase(), declaration);
    else if (!declaration.state) properties.set(name.toLowerCase(), name);
  }
  for (const {name, value} of element.attributes) {
    const declaration = attributes.get(name);
    if (declaration) checkValue(element, name, value, declaration);
    else checkUnknown(element, name, properties, [...attributes.keys()]);
  }
}

function checkValue(element: Element, name: string, value: string, {type}: PropertyDeclaration): void {
  const values = knownValues[name];
  if (values && !values.includes(value))
    warn('PORTICO_W03', element, `${name}="${value}" is not known; ${suggestion(value, values)}`);
  if (type === Boolean && ['false', 'no', 'off', '0'].includes(value))
    warn(
      'PORTICO_W04',
      element,
      `${name}="${value}" is on, as every attribute that is there; leave ${name} out to switch it off.`,
    );
}

function checkUnknown(
  element: Element,
  name: string,
  properties: ReadonlyMap<string, string>,
  attributes: readonly string[],
): void {
  const property = properties.get(name.replaceAll('-', ''));
  if (property !== undefined)
    warn('PORTICO_W02', element, `${name} is no attribute; set the property ${property} by script: element.${property} = …`);
  else if (!isOfOthers(name)) warn('PORTICO_W01', element, `there is no attribute ${name}; ${remedy(name, attributes)}`);
}

function remedy(name: string, attributes: readonly string[]): string {
  if (attributes.length > 0) return suggestion(name, attributes);
  return 'it has none of its own.';
}
