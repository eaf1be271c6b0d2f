import '../../shots/page/frozen-clock.js';
import '../../../src/elements/link/portico-link.js';
import '../../../src/elements/portal/portico-portal.js';
import '../../../src/elements/provider/portico-provider.js';
import {Stage} from '../../shots/page/stage.js';
import {handles, titleOf} from '../offer.js';
import type {Scene} from '../scene.js';
import {scenes} from '../scenes.js';
import {bareNodes} from './bare.js';
import {label, labelOf, unlabel} from './labels.js';
import {everyNode, form} from './nodes.js';
import {tryProperty} from './properties.js';
import {isLeft, tryExported, tryRule, type Finding} from './rules.js';

/** What was found on a scene, by the title of what a theme takes hold of. */
export interface Findings {
  readonly alone: Record<string, string>;
  readonly exported: Record<string, string>;
  /** States that an element was seen without. */
  readonly left: readonly string[];
  /** Parts and classes that nothing documents. */
  readonly unknown: readonly string[];
  /** Nodes that a theme would want to reach, and no part does. */
  readonly bare: readonly string[];
}

const portalPage = document.querySelector('template')!.innerHTML;

const theming = {
  /** Puts a scene on the stage. */
  show: (scene: string) => show(scenes.find(({name}) => name === scene)!),
  /** Numbers those parts or classes of an element that no picture shows yet. */
  label: (element: string, kind: 'part' | 'class', done: readonly string[]) =>
    label(
      element,
      handles.filter(handle => handle.kind === kind && handle.element === element && !done.includes(labelOf(handle))),
    ),
  unlabel,
  /** Puts a scene on the stage and tries what is not settled yet. */
  async examine(scene: string, settled: {alone: readonly string[]; exported: readonly string[]}): Promise<Findings> {
    await show(scenes.find(({name}) => name === scene)!);
    const alone: Record<string, string> = {};
    const exported: Record<string, string> = {};
    const note = (into: Record<string, string>, title: string, finding: Finding) => {
      if (finding !== undefined) into[title] = finding;
    };
    for (const handle of handles) {
      const title = titleOf(handle);
      if (!settled.alone.includes(title)) note(alone, title, handle.kind === 'property' ? tryProperty(handle) : tryRule(handle));
      if (handle.kind === 'part' && handle.exported && !settled.exported.includes(title))
        note(exported, title, tryExported(handle));
    }
    const left = handles.filter(handle => handle.kind === 'state' && isLeft(handle)).map(titleOf);
    return {alone, exported, left, unknown: unknownNames(), bare: bareNodes()};
  },
};

/** The portal loads its pages when they are gone to, as on a page of a customer; who writes other elements has loaded them. */
async function show(scene: Scene): Promise<void> {
  if (scene.html !== undefined) await import('../../../src/all.js');
  const template = document.querySelector('template')!;
  template.innerHTML = scene.html === undefined ? portalPage : `<portico-provider>${scene.html}</portico-provider>`;
  for (const left of document.querySelectorAll('body > :not(template)')) left.remove();
  await new Stage().show(scene);
}

/** Parts of nodes on the page, and classes of those in light DOM, that their elements do not document. */
function unknownNames(): string[] {
  const known = new Set(handles.filter(({kind}) => kind === 'part' || kind === 'class').map(titleOf));
  const names = everyNode().flatMap(node => {
    const {host} = node.getRootNode() as Partial<ShadowRoot>;
    const parts = host ? [...node.part].map(name => titleOf({kind: 'part', element: host.localName, name})) : [];
    return node.closest(form) ? [...node.classList].map(name => `.${name}`) : parts;
  });
  return [...new Set(names)].filter(name => !known.has(name));
}

export type Theming = typeof theming;
Object.assign(window, {theming});
