import type {PortalAdapter} from '../adapter/portal-adapter.js';
import type {FormDefinition, FormField, FormValue, Submission, Submitted} from '../contract/forms.js';
import type {UploadLimits} from '../contract/uploads.js';
import {ArticleSuggestions} from './article-suggestions.js';
import type {Draft} from './drafts.js';
import {fieldProblems, sentValue, shownFields, type FormProblem} from './form-rules.js';
import {Mutation, type Outcome} from './mutation.js';
import {Observable} from './observable.js';
import {fittingValue, type Prefill} from './prefill.js';
import {Query, type OnFailure} from './query.js';
import {UploadTray} from './upload-tray.js';

/** What the form has of the store that it belongs to. */
export interface FormSurroundings {
  /** Where what is entered is kept (X2), for who is signed in now. */
  readonly draft: () => Draft;
  readonly limits: () => UploadLimits | undefined;
  readonly onFailure: OnFailure;
  /** Told when a ticket has been filed. */
  readonly onFiled: () => void;
}

/** The support form: definition, what was entered, files, articles that may do without it, and filing it. */
export class FormStore extends Observable {
  readonly definition: Query<FormDefinition>;
  readonly submitting: Mutation<Submission, Submitted>;
  readonly suggestions: ArticleSuggestions;
  #draft: {readonly of: Draft; readonly stopFollowing: () => void} | undefined;
  #restored = false;
  #prefill: Prefill = {};
  #problems: readonly FormProblem[] = [];
  #busy: Promise<Outcome<Submitted> | undefined> | undefined;
  /** Changes when what was entered is given up: it must not be filed then. */
  #life = {};
  readonly #trays = new Map<string, UploadTray>();

  constructor(
    private readonly adapter: PortalAdapter,
    private readonly around: FormSurroundings,
  ) {
    super();
    const {onFailure} = around;
    this.definition = new Query(signal => adapter.getForm({signal}), onFailure);
    this.submitting = new Mutation((submission, options) => adapter.submitForm(submission, options), onFailure);
    this.suggestions = new ArticleSuggestions(adapter, onFailure);
    for (const part of [this.definition, this.submitting, this.suggestions]) part.subscribe(() => this.changed());
  }

  /** Is it on its way, files included? */
  get busy(): boolean {
    return this.#busy !== undefined;
  }

  /** What is wrong, field by field, since the last try to send. */
  get problems(): readonly FormProblem[] {
    return this.#problems;
  }

  /** Was something there that the customer had entered before, and not sent? */
  get restored(): boolean {
    return this.#restored;
  }

  /** Fields that show now (R53), hidden ones by kind left out. */
  get fields(): readonly FormField[] {
    return shownFields(this.definition.data?.fields ?? [], id => this.value(id)).filter(field => field.kind !== 'hidden');
  }

  /** What the customer entered; else what the page gave beforehand, else the field's default. */
  value(id: string): FormValue | undefined {
    const {values} = this.#entered;
    if (Object.hasOwn(values, id)) return values[id];
    const field = this.definition.data?.fields.find(one => one.id === id);
    const given = Object.hasOwn(this.#prefill, id) ? this.#prefill[id] : undefined;
    return (field && given !== undefined ? fittingValue(field, given) : undefined) ?? field?.default;
  }

  setValue(id: string, value: FormValue): void {
    const draft = this.#entered;
    draft.values = {...draft.values, [id]: value};
    this.#solved(id);
    const field = this.definition.data?.fields.find(one => one.id === id);
    if (field?.suggestArticles && this.adapter.capabilities.articles) this.suggestions.typed(String(value));
    this.changed();
  }

  /** Values that the page gives beforehand; what the customer entered stays. */
  prefill(values: Prefill): void {
    if (values === this.#prefill) return;
    this.#prefill = values;
    this.changed();
  }

  /** The files of a field. */
  tray(field: FormField): UploadTray {
    const known = this.#trays.get(field.id);
    if (known) return known;
    const max = typeof field.max === 'number' ? field.max : Infinity;
    const tray = new UploadTray(this.adapter, () => this.#limitsFor(max), this.around.onFailure);
    tray.subscribe(() => {
      if (!tray.failed.length) this.#solved(field.id);
      this.changed();
    });
    this.#trays.set(field.id, tray);
    return tray;
  }

  /** Checks, waits for files, and files the ticket. Undefined: `problems` says what is missing, or a file failed. */
  async submit(): Promise<Outcome<Submitted> | undefined> {
    this.#busy ??= this.#submit();
    this.changed();
    try {
      return await this.#busy;
    } finally {
      this.#busy = undefined;
      this.changed();
    }
  }

  /** Empties the form; the definition stays. */
  clear(): void {
    this.#entered.begin();
    this.#restored = false;
    this.#letGo();
  }

  /** Lets go of all that is here; the draft keeps what was entered. */
  reset(): void {
    this.#draft?.stopFollowing();
    this.#draft = undefined;
    this.#restored = false;
    this.#letGo();
    this.definition.reset();
  }

  #letGo(): void {
    this.#life = {};
    this.#problems = [];
    for (const tray of this.#trays.values()) tray.reset();
    this.#trays.clear();
    this.submitting.reset();
    this.suggestions.reset();
    this.changed();
  }

  /** The draft of who is signed in; another tab of theirs may go on with it. */
  get #entered(): Draft {
    if (!this.#draft) {
      const of = this.around.draft();
      this.#draft = {of, stopFollowing: of.subscribe(() => this.changed())};
      this.#restored = Object.keys(of.values).length > 0;
    }
    return this.#draft.of;
  }

  async #submit(): Promise<Outcome<Submitted> | undefined> {
    const definition = this.definition.data;
    if (!definition) return undefined;
    const life = this.#life;
    await Promise.all([...this.#trays.values()].map(tray => tray.settled()));
    if (life !== this.#life) return undefined;
    const fields = shownFields(definition.fields, id => this.value(id));
    const values = this.#collect(fields);
    this.#problems = [...fieldProblems(fields, values), ...this.#failedFiles(fields)];
    if (this.#problems.length) return undefined;
    const draft = this.#entered;
    const outcome = await this.submitting.run({formId: definition.id, values}, draft.key);
    if (outcome.ok) {
      this.clear();
      this.around.onFiled();
    } else if (outcome.error) {
      this.#problems = outcome.error.fields;
      if (outcome.error.reason === 'key-reused') renew(draft);
    }
    return outcome;
  }

  #collect(fields: readonly FormField[]): Record<string, FormValue> {
    const entries = fields.flatMap((field): [string, FormValue][] => {
      const value = field.kind === 'file' ? this.#trays.get(field.id)?.uploads : this.value(field.id);
      const sent = sentValue(field, value);
      return sent === undefined ? [] : [[field.id, sent]];
    });
    return Object.fromEntries(entries);
  }

  /** A ticket must not be filed without a file that was meant to go with it. */
  #failedFiles(fields: readonly FormField[]): FormProblem[] {
    const failed = fields.filter(field => this.#trays.get(field.id)?.failed.length);
    return failed.map(field => ({field: field.id, problem: 'file-failed'}));
  }

  #solved(field: string): void {
    this.#problems = this.#problems.filter(problem => problem.field !== field);
  }

  #limitsFor(maxFiles: number): UploadLimits | undefined {
    const limits = this.around.limits();
    return limits && {...limits, maxCount: Math.min(limits.maxCount, maxFiles)};
  }
}

/** Filed already with other words, perhaps from another tab: what is sent next is another ticket. */
function renew(draft: Draft): void {
  const {values} = draft;
  draft.begin();
  draft.values = values;
}
