import {LitElement, css, html, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {seeds} from '../../mocks/index.js';
import type {Testbed} from '../mock.js';
import {panelControls} from '../panel/controls.styles.js';
import {pageStore} from './sign-in.js';

const MINUTE = 60_000;

/** The portal warns by then that the session will end. Milliseconds. */
const WARNING = 100_000;

/** Chooses the world, begins it anew, and moves its clock. */
export class ConsoleWorld extends LitElement {
  static override styles = [
    panelControls,
    css`
      time {
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  @property({attribute: false}) testbed?: Testbed;

  @state() private busy = false;
  #stop: (() => void) | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = this.testbed?.clock.subscribe(() => this.requestUpdate());
    this.#timer = setInterval(() => this.requestUpdate(), 1000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    clearInterval(this.#timer);
  }

  override render(): TemplateResult | typeof nothing {
    const {testbed} = this;
    if (!testbed) return nothing;
    const {clock, world} = testbed;
    return html`
      <div class="row">
        <label>
          World
          <select @change=${this.#changeWorld}>
            ${Object.keys(seeds).map(name => html`<option .selected=${name === world}>${name}</option>`)}
          </select>
        </label>
        <button type="button" aria-disabled=${this.busy} @click=${this.#reset}>Begin anew</button>
      </div>
      <p>
        The backend’s clock says
        <time>${new Date(clock.now()).toLocaleString('en-GB', {dateStyle: 'medium', timeStyle: 'medium'})}</time
        >${clock.offset === 0 ? '' : `, ${offsetInWords(clock.offset)}`}.
      </p>
      <div class="row">
        ${[5, 60, 1440].map(
          minutes => html`
            <button type="button" @click=${() => clock.travel(minutes * MINUTE)}>
              ${`+${offsetInWords(minutes * MINUTE, '')}`}
            </button>
          `,
        )}
        ${
          this.#sessionEnd === undefined
            ? nothing
            : html`
                <button type="button" @click=${() => this.#goTo(-WARNING)}>Near the session’s end</button>
                <button type="button" @click=${() => this.#goTo(1000)}>To the session’s end</button>
              `
        }
        ${clock.offset === 0 ? nothing : html`<button type="button" @click=${() => clock.reset()}>Back to now</button>`}
      </div>
    `;
  }

  /** When the customer's session runs out (R67), by what the backend has of it. Milliseconds since the epoch. */
  get #sessionEnd(): number | undefined {
    const contactId = pageStore()?.session.session?.contact.id;
    const world = this.testbed?.mock.world();
    if (!world || contactId === undefined) return undefined;
    const active = Object.values(world.sessions).flatMap(session =>
      session.contactId === contactId ? [Date.parse(session.activeAt)] : [],
    );
    if (active.length === 0) return undefined;
    return Math.max(...active) + world.settings.timeoutMinutes * MINUTE;
  }

  /** Moves the clock to so many milliseconds after the session's end. */
  #goTo(after: number): void {
    const end = this.#sessionEnd;
    if (end !== undefined) this.testbed?.clock.set(end + after);
  }

  readonly #changeWorld = async (event: Event): Promise<void> => {
    const world = (event.target as HTMLSelectElement).value;
    // A session of one world is nothing in another.
    await pageStore()?.session.signOut();
    // What was open in one is not in another.
    location.assign(`${location.pathname}?world=${world}`);
  };

  readonly #reset = async (): Promise<void> => {
    if (this.busy) return;
    this.busy = true;
    await pageStore()?.session.signOut();
    this.testbed?.clock.reset();
    await this.testbed?.mock.reset();
    location.reload();
  };
}

/** Milliseconds in the largest whole unit: "2 hours ahead". */
function offsetInWords(milliseconds: number, direction = milliseconds < 0 ? ' behind' : ' ahead'): string {
  const minutes = Math.round(Math.abs(milliseconds) / MINUTE);
  const [count, unit] =
    minutes % 1440 === 0 ? [minutes / 1440, 'day'] : minutes % 60 === 0 ? [minutes / 60, 'hour'] : [minutes, 'minute'];
  return `${count} ${unit}${count === 1 ? '' : 's'}${direction}`;
}

customElements.define('console-world', ConsoleWorld);
