import {fixture, html} from '@open-wc/testing';
import {PortalPage} from '../../mocks/testing.js';
import type {WorldBuilder} from '../../mocks/world/builder.js';
import type {World} from '../../mocks/world/world.js';
import '../../src/all.js';
import {bearerAuth, createHttpAdapter} from '../../src/adapter/http/index.js';
import type {PortalElement} from '../../src/elements/portal/portal.element.js';
import type {ProviderElement} from '../../src/elements/provider/provider.element.js';
import type {PortalStore} from '../../src/store/portal-store.js';
import {all, eventually, textOf} from '../support/page/look.js';
import {LongTimers} from '../support/page/long-timers.js';
import {connect} from '../support/page/mount.js';
import type {Line} from '../support/line.js';
import {password, smallPortal, type SmallPortal} from '../support/small-portal.js';
import {everythingOn, fillWorld} from './scene-world.js';
import {Witness} from './witness.js';

/** A whole portal in a page, its backend, and what is seen and heard of it. */
export class Scene {
  readonly clock = new LongTimers();
  readonly witness = new Witness();
  readonly page: PortalPage;

  private constructor(
    readonly small: SmallPortal,
    readonly provider: ProviderElement,
  ) {
    this.page = new PortalPage(provider);
  }

  /** A portal that waits for its backend. @param fill - Adds to the world. */
  static async open(fill?: (build: WorldBuilder) => void): Promise<Scene> {
    const small = smallPortal({settings: everythingOn, fill: build => fillWorld(build, fill)});
    const provider = await fixture<ProviderElement>(
      html`<portico-provider><portico-portal routing="memory"></portico-portal></portico-provider>`,
    );
    const scene = new Scene(small, provider);
    scene.witness.start();
    scene.clock.start();
    return scene;
  }

  /** Connects the portal at a path. @param contact - Who is signed in. */
  async start(path: string, contact: string | undefined): Promise<void> {
    const {line} = this.small;
    this.portal.navigate(path);
    // As customers have it, with all its tries; the pauses between them take no time.
    const adapter = createHttpAdapter(
      {backend: 'https://portal.example/api', auth: bearerAuth(), fetch: line.fetch},
      {sleep: () => Promise.resolve()},
    );
    if (contact) await adapter.signIn({method: 'password', email: this.small.emailOf(contact), password});
    connect(this.provider, adapter);
    await eventually('the session', () => this.store && this.store.session.status !== 'unknown');
  }

  close(): void {
    this.clock.stop();
    this.witness.stop();
  }

  get portal(): PortalElement {
    return this.provider.querySelector('portico-portal')!;
  }

  /** Undefined while the portal is out of the page. */
  get store(): PortalStore | undefined {
    return this.provider.store;
  }

  get line(): Line {
    return this.small.line;
  }

  get world(): World {
    return this.small.portal.world;
  }

  /** All that the customer can read and has typed, files included. */
  get sight(): string {
    const fields = all<HTMLInputElement>(this.provider, 'input, textarea');
    return [textOf(this.provider), ...fields.map(({value}) => value)].join('\n');
  }

  /** What assistive technology is told. */
  get announced(): string {
    return all(this.provider, '[role="alert"], [role="status"], [role="alertdialog"], [aria-live]').map(textOf).join('\n');
  }
}
