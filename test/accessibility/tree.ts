import type {CDPSession, Protocol} from 'puppeteer-core';

type AxNode = Protocol.Accessibility.AXNode;

/** States and properties that a screen reader says. */
const said: readonly string[] = [
  'level',
  'invalid',
  'required',
  'readonly',
  'multiline',
  'disabled',
  'checked',
  'pressed',
  'expanded',
  'selected',
  'modal',
  'focused',
  'hasPopup',
  'live',
  'roledescription',
];
/** Values that say nothing. */
const silent: readonly unknown[] = [false, 'false', 'off', undefined, ''];
/** Roles that stand for a box alone. */
const boxes: readonly unknown[] = ['generic', 'none', 'InlineTextBox', 'LineBreak', 'LayoutTable', 'ListMarker'];

/** The accessible tree of the page, as Chromium gives it to screen readers: an indented line for each thing that is there. */
export async function accessibleTree(cdp: CDPSession): Promise<string> {
  const {nodes} = await cdp.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map(node => [node.nodeId, node]));
  const lines: string[] = [];
  const visit = (node: AxNode, depth: number, parentName: string): void => {
    const isBox = node.ignored || boxes.includes(node.role?.value);
    const name = textOf(node.name);
    const repeats = node.role?.value === 'StaticText' && name.trim() === parentName.trim();
    const isThere = !isBox && !repeats && !(node.role?.value === 'StaticText' && name.trim() === '');
    if (isThere) lines.push(`${'  '.repeat(depth)}${lineOf(node, name)}`);
    if (node.role?.value === 'StaticText') return;
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child) visit(child, isThere ? depth + 1 : depth, isThere ? name : parentName);
    }
  };
  const root = nodes.find(({parentId}) => parentId === undefined);
  if (root) visit(root, 0, '');
  return `${lines.join('\n')}\n`;
}

function lineOf(node: AxNode, name: string): string {
  const role = node.role?.value === 'StaticText' ? 'text' : String(node.role?.value);
  const value = textOf(node.value);
  const states = (node.properties ?? [])
    .filter(property => said.includes(property.name) && !silent.includes(property.value.value))
    // Of an item it is how deep its list is in others, which is not said.
    .filter(property => property.name !== 'level' || role === 'heading')
    .map(({name: state, value: {value: how}}) => (how === true || how === 'true' ? state : `${state} ${String(how)}`));
  return [
    role,
    ...(name.trim() ? [JSON.stringify(name.trim())] : []),
    ...(value && value !== name ? [`= ${JSON.stringify(value)}`] : []),
    ...(textOf(node.description) ? [`(${textOf(node.description)})`] : []),
    ...(states.length > 0 ? [`[${states.join(', ')}]`] : []),
  ].join(' ');
}

function textOf(value: Protocol.Accessibility.AXValue | undefined): string {
  return value?.value === undefined ? '' : String(value.value);
}
