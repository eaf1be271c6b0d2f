/** Every warning by its code. `docs/warnings.md` says of each what is wrong and what to do. */
export const warnings = {
  PORTICO_W01: 'Unknown attribute',
  PORTICO_W02: 'Property written as an attribute',
  PORTICO_W03: 'Unknown value of an attribute',
  PORTICO_W04: 'Switch that “false” does not switch off',
  PORTICO_W05: 'No provider',
  PORTICO_W06: 'auth="host" without getToken',
  PORTICO_W07: 'Two portals want the address',
  PORTICO_W08: 'Backend with a query or hash',
  PORTICO_W09: 'Backend over plain http',
  PORTICO_W10: 'Backend and adapter',
  PORTICO_W11: 'Tag that is not defined',
  PORTICO_W12: 'Row that asks for what a ticket has not',
  PORTICO_W13: 'Row that opens nothing',
} as const;
export type WarningCode = keyof typeof warnings;

const told = new WeakMap<Element, Set<string>>();

/** Writes one line on the console, once for each element. */
export function warn(code: WarningCode, element: Element, text: string): void {
  const line = `${code} <${element.localName}>: ${text}`;
  const before = told.get(element) ?? new Set();
  told.set(element, before);
  if (before.has(line)) return;
  before.add(line);
  console.warn(`${line} (docs/warnings.md)`);
}
