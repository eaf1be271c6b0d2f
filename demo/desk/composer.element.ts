import {LitElement, css, html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import type {DeskFile} from '../../mocks/desk/acts.js';
import {controls} from './controls.styles.js';
import type {DeskModel} from './desk-model.js';
import {ModelController} from '../site/model-controller.js';

type Kind = 'reply' | 'solution' | 'note';

/** What an agent can write, and the desk's act for it. */
const kinds = {
  reply: {name: 'Answer', act: 'reply'},
  solution: {name: 'Solution', act: 'proposeSolution'},
  note: {name: 'Internal note', act: 'note'},
} as const;

/** Where an agent writes: an answer to the customer, or a note among colleagues. What is written stays with its ticket. */
export class DeskComposer extends LitElement {
  static override styles = [
    controls,
    css`
      form {
        display: grid;
        gap: 0.6rem;
        padding: 0.75rem;
        border: 1px solid var(--desk-edge);
        border-radius: 0.75rem;
        background: var(--desk-paper);
      }
      form.note {
        border: 1px dashed var(--desk-note-line);
        background: var(--desk-note);
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.5rem 1.25rem;
      }
      fieldset {
        display: contents;
      }
      label {
        display: inline-flex;
        align-items: center;
        gap: 0.5rem;
        min-block-size: 2.25rem;
      }
      textarea {
        inline-size: 100%;
        min-block-size: 4rem;
        max-block-size: 40dvh;
        resize: vertical;
        field-sizing: content;
      }
      .note textarea {
        background: color-mix(in srgb, var(--desk-paper) 60%, transparent);
      }
      .send {
        margin-inline-start: auto;
      }
      input[type='file'] {
        flex: 1 1 12rem;
        min-inline-size: 0;
        border: none;
        padding-inline: 0;
        background: none;
      }
    `,
  ];

  @property({attribute: false}) model?: DeskModel;
  @property({attribute: false}) ticketId = '';
  /** Threads to write in, if there are several: id and name. */
  @property({attribute: false}) threads: readonly {id: string; name: string}[] = [];

  @state() private kind: Kind = 'reply';
  @state() private busy = false;
  @query('textarea') private text!: HTMLTextAreaElement;
  @query('input[type="file"]') private files!: HTMLInputElement;
  @query('select') private thread!: HTMLSelectElement | null;
  /** What is written, by ticket. */
  readonly #drafts = new Map<string, string>();

  constructor() {
    super();
    new ModelController(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('ticketId');
    if (before && this.hasUpdated) this.#drafts.set(before, this.text.value);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('ticketId')) return;
    this.text.value = this.#drafts.get(this.ticketId) ?? '';
    this.files.value = '';
  }

  override render(): TemplateResult {
    const isNote = this.kind === 'note';
    return html`
      <form class=${isNote ? 'note' : ''} @submit=${this.#send} @keydown=${this.#onKey}>
        <div class="bar">
          <fieldset>
            <legend class="unseen">What to write</legend>
            ${(Object.keys(kinds) as Kind[]).map(kind => this.#renderKind(kind))}
          </fieldset>
          ${
            this.threads.length > 1
              ? html`<label>
                  In
                  <select>
                    ${this.threads.map(({id, name}) => html`<option value=${id}>${name}</option>`)}
                  </select>
                </label>`
              : nothing
          }
        </div>
        <textarea
          required
          dir="auto"
          aria-label=${isNote ? 'Your note' : 'Your answer'}
          placeholder=${isNote ? 'Only colleagues see this' : 'Write to the customer'}
        ></textarea>
        <div class="bar">
          <input type="file" multiple aria-label="Files" />
          <button class="primary send" aria-disabled=${this.busy}>${isNote ? 'Add note' : 'Send answer'}</button>
        </div>
        <p class="problem" role="status">${this.model?.problem}</p>
      </form>
    `;
  }

  #renderKind(kind: Kind): TemplateResult {
    const choose = () => (this.kind = kind);
    return html`<label>
      <input type="radio" name="kind" .checked=${this.kind === kind} @change=${choose} />${kinds[kind].name}
    </label>`;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.renderRoot.querySelector('form')?.requestSubmit();
  };

  readonly #send = async (event: Event): Promise<void> => {
    event.preventDefault();
    const {model, ticketId, kind} = this;
    if (!model || this.busy) return;
    this.busy = true;
    const message = {
      agentId: model.agentId,
      text: this.text.value,
      files: await Promise.all([...(this.files.files ?? [])].map(readFile)),
      ...(this.thread && {threadId: this.thread.value}),
    };
    const sent = await model.act(desk => desk[kinds[kind].act](ticketId, message));
    this.busy = false;
    if (!sent) return;
    this.#drafts.delete(ticketId);
    if (this.ticketId !== ticketId) return;
    this.text.value = '';
    this.files.value = '';
    this.kind = 'reply';
  };
}

async function readFile(file: File): Promise<DeskFile> {
  return {name: file.name, type: file.type, content: new Uint8Array(await file.arrayBuffer())};
}

customElements.define('desk-composer', DeskComposer);
