import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {describe, it} from 'node:test';
import {filesUnder, root} from '../../scripts/lib/files.js';
import {violations} from './layers.js';
import {readImports} from './read-imports.js';

describe('imports', () => {
  it('follow the layers in src, mocks and gateway', () => {
    const files = filesUnder(['src', 'mocks', 'gateway'], '.ts');
    assert.ok(files.length > 0);
    assert.deepEqual(
      files.flatMap(path => violations(path, readFileSync(resolve(root, path), 'utf8'))),
      [],
    );
  });

  it('are read in every form', () => {
    const text = `
      import a from './a.js';
      import type {B} from './b.js';
      import {type C} from './c.js';
      import './d.js';
      export * from './e.js';
      export type {F} from './f.js';
      const g = () => import('./g.js');
      type H = import('./h.js').H;
      const i = (name: string) => import(name);
      // import './comment.js';
    `;
    assert.deepEqual(readImports(text), [
      {specifier: './a.js', kind: 'static'},
      {specifier: './b.js', kind: 'type'},
      {specifier: './c.js', kind: 'static'},
      {specifier: './d.js', kind: 'static'},
      {specifier: './e.js', kind: 'static'},
      {specifier: './f.js', kind: 'type'},
      {specifier: './g.js', kind: 'dynamic'},
      {specifier: './h.js', kind: 'type'},
      {specifier: '<computed>', kind: 'dynamic'},
    ]);
  });
});

describe('import rules refuse', () => {
  const refused: readonly [what: string, path: string, source: string][] = [
    ['src that loads a mock', 'src/store/a.ts', `import {acme} from '../../mocks/world/acme.js';`],
    [
      'src that takes a type from a mock',
      'src/elements/a/a.element.ts',
      `import type {World} from '../../../mocks/world/world.js';`,
    ],
    ['src that loads a mock later', 'src/controllers/a.ts', `export const a = () => import('../../mocks/index.js');`],
    ['an element that loads the contract', 'src/elements/a/a.element.ts', `import {Ticket} from '../../contract/tickets.js';`],
    [
      'an element that loads it for a type',
      'src/elements/a/a.element.ts',
      `import {type Ticket} from '../../contract/tickets.js';`,
    ],
    [
      'an element that loads an adapter',
      'src/elements/a/a.element.ts',
      `import {createHttpAdapter} from '../../adapter/http/index.js';`,
    ],
    ['an element that loads one later', 'src/elements/a/a.element.ts', `void import('../../adapter/http/index.js');`],
    ['a store with Lit', 'src/store/a.ts', `import {html} from 'lit';`],
    ['a store that loads an adapter', 'src/store/a.ts', `import {createHttpAdapter} from '../adapter/http/index.js';`],
    ['a piece of ui with a context', 'src/ui/a.ts', `import {storeContext} from '../context/store-context.js';`],
    ['a contract that knows an adapter', 'src/contract/a.ts', `import type {PortalAdapter} from '../adapter/portal-adapter.js';`],
    ['the whole of zod', 'src/contract/a.ts', `import {z} from 'zod';`],
    ['rules with MSW', 'mocks/rules/a.ts', `import {http} from 'msw/http';`],
    ['rules with Node', 'mocks/rules/a.ts', `import {randomUUID} from 'node:crypto';`],
    ['rules that load a world', 'mocks/rules/a.ts', `import {acme} from '../world/acme.js';`],
    ['a gateway with Node', 'gateway/session/a.ts', `import {randomUUID} from 'node:crypto';`],
    ['a gateway that loads a mock', 'gateway/a.ts', `import {acme} from '../mocks/world/acme.js';`],
    ['src that loads the gateway', 'src/adapter/rt/a.ts', `import {createGateway} from '../../../gateway/index.js';`],
    ['a module named at run time', 'src/store/a.ts', `export const a = (name: string) => import(name);`],
    ['a file without a layer', 'src/helpers/a.ts', ''],
  ];
  for (const [what, path, source] of refused) {
    it(what, () => assert.equal(violations(path, source).length, 1));
  }

  it('nothing else', () => {
    const source = `
      import type {Ticket} from '../../contract/tickets.js';
      import {html} from 'lit';
      import {TicketSelectEvent} from '../../events/ticket-select-event.js';
    `;
    assert.deepEqual(violations('src/elements/a/a.element.ts', source), []);
  });
});
