import {titleOf, type Handle} from '../offer.js';
import {everyNode, form, isInside, nameOf, withSheet} from './nodes.js';

/** A colour that nothing has without a rule. */
const colour = 'rgb(1, 2, 3)';

/** What came of a rule: undefined if nothing on the page has what it is for, else what is wrong, or nothing. */
export type Finding = string | undefined;

/** Sets a rule for a part, a state or a class in the scope where its element stands: it should change the nodes that have it, and no other. */
export function tryRule(handle: Exclude<Handle, {kind: 'property'}>): Finding {
  const [first] = nodesOf(handle);
  if (!first) return undefined;
  const host = handle.kind === 'part' ? (first.getRootNode() as ShadowRoot).host : first;
  const scope = host.getRootNode() as Document | ShadowRoot;
  const expected = nodesOf(handle).filter(node => scopeOf(node, handle) === scope);
  return judge(scope, titleOf(handle), expected);
}

/** Sets a rule for a part at the portal, on the page. */
export function tryExported({element, name, exported}: Handle & {kind: 'part'}): Finding {
  const portal = document.querySelector('portico-portal');
  const expected = nodesOf({kind: 'part', element, name}).filter(node => portal && isInside(node, portal));
  return expected.length > 0 ? judge(document, `portico-portal::part(${exported ?? ''})`, expected) : undefined;
}

/** Is an element there that does not have the state? */
export function isLeft({element, name}: Handle): boolean {
  return everyNode().some(node => node.localName === element && !node.matches(`:state(${name})`));
}

function nodesOf({element, name, kind}: Exclude<Handle, {kind: 'property'}>): Element[] {
  if (kind === 'class') return everyNode().filter(node => node.classList.contains(name) && node.closest(form));
  const hosts = everyNode().filter(({localName}) => localName === element);
  if (kind === 'state') return hosts.filter(host => host.matches(`:state(${name})`));
  return hosts.flatMap(host => [...(host.shadowRoot?.querySelectorAll(`[part~="${name}"]`) ?? [])]);
}

function scopeOf(node: Element, {kind}: Handle): Node {
  const root = node.getRootNode();
  return kind === 'part' ? (root as ShadowRoot).host.getRootNode() : root;
}

function judge(scope: Document | ShadowRoot, selector: string, expected: readonly Element[]): string {
  const all = everyNode();
  const coloured = () => all.filter(node => getComputedStyle(node).outlineColor === colour);
  if (coloured().length > 0) return 'something has the colour without a rule';
  const changed = withSheet(scope, `${selector} { outline-color: ${colour} }`, coloured);
  if (coloured().length > 0) return 'something keeps the colour when the rule is gone';
  const missed = expected.filter(node => !changed.includes(node)).map(node => `does not change ${nameOf(node)}`);
  const hit = changed.filter(node => !expected.includes(node)).map(node => `changes ${nameOf(node)}, too`);
  return [...missed, ...hit].slice(0, 3).join('; ');
}
