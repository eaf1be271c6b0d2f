import type {PortalAdapter} from '../adapter/portal-adapter.js';
import type {FormDefinition, FormField, FormValue, Submission, Submitted} from '../contract/forms.js';
import type {UploadLimits} from '../contract/uploads.js';
import {fieldProblems, shownFields, type Values} from './form-rules.js';
import type {FieldProblem} from '../contract/error.js';
import {Mutation, type Outcome} from './mutation.js';
import {Observable} from './observable.js';
import {Query, type OnFailure} from './query.js';
import {UploadTray} from './upload-tray.js';

/** The support form: definition, what was entered, files, and filing it. */
export class FormStore extends Observable {
  readonly definition: Query<FormDefinition>;
  readonly submitting: Mutation<Submission, Submitted>;
  #values: Values = {};
  #problems: readonly FieldProblem[] = [];
  #busy: Promise<Outcome<Submitted> | undefined> | undefined;
  /** Changes when what was entered is given up: it must not be filed then. */
  #life = {};
  readonly #trays = new Map<string, UploadTray>();

  constructor(
    private readonly adapter: PortalAdapter,
    private readonly limits: () => UploadLimits | undefined,
    private readonly onFailure: OnFailure,
    private readonly onFiled: () => void,
  ) {
    super();
    this.definition = new Query(signal => adapter.getForm({signal}), onFailure);
    this.submitting = new Mutation((submission, options) => adapter.submitForm(submission, options), onFailure);
    this.definition.subscribe(() => this.changed());
    this.submitting.subscribe(() => this.changed());
  }

  /** Is it on its way, files included? */
  get busy(): boolean {
    return this.#busy !== undefined;
  }

  /** What is wrong, field by field, since the last try to send. */
  get problems(): readonly FieldProblem[] {
    return this.#problems;
  }

  /** Fields that show now (R53), hidden ones by kind left out. */
  get fields(): readonly FormField[] {
    return shownFields(this.definition.data?.fields ?? [], id => this.value(id)).filter(field => field.kind !== 'hidden');
  }

  value(id: string): FormValue | undefined {
    return this.#values[id] ?? this.definition.data?.fields.find(field => field.id === id)?.default;
  }

  setValue(id: string, value: FormValue): void {
    this.#values = {...this.#values, [id]: value};
    this.#problems = this.#problems.filter(problem => problem.field !== id);
    this.changed();
  }

  /** The files of a field. */
  tray(field: FormField): UploadTray {
    let tray = this.#trays.get(field.id);
    if (!tray) {
      const max = typeof field.max === 'number' ? field.max : Infinity;
      tray = new UploadTray(this.adapter, () => this.#limitsFor(max), this.onFailure);
      tray.subscribe(() => this.changed());
      this.#trays.set(field.id, tray);
    }
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
    this.#life = {};
    this.#values = {};
    this.#problems = [];
    for (const tray of this.#trays.values()) tray.reset();
    this.#trays.clear();
    this.submitting.reset();
  }

  reset(): void {
    this.clear();
    this.definition.reset();
  }

  async #submit(): Promise<Outcome<Submitted> | undefined> {
    const definition = this.definition.data;
    if (!definition) return undefined;
    const life = this.#life;
    await Promise.all([...this.#trays.values()].map(tray => tray.settled()));
    if (life !== this.#life) return undefined;
    const fields = shownFields(definition.fields, id => this.value(id));
    const values = this.#collect(fields);
    this.#problems = fieldProblems(fields, values);
    if (this.#problems.length || [...this.#trays.values()].some(tray => tray.failed.length)) return undefined;
    const outcome = await this.submitting.run({formId: definition.id, values});
    if (outcome.ok) {
      this.clear();
      this.onFiled();
    } else if (outcome.error) {
      this.#problems = outcome.error.fields;
    }
    return outcome;
  }

  #collect(fields: readonly FormField[]): Record<string, FormValue> {
    const values: Record<string, FormValue> = {};
    for (const field of fields) {
      const value = field.kind === 'file' ? this.#trays.get(field.id)?.uploads : this.value(field.id);
      if (value !== undefined && value !== '' && !(Array.isArray(value) && !value.length)) values[field.id] = value;
    }
    return values;
  }

  #limitsFor(maxFiles: number): UploadLimits | undefined {
    const limits = this.limits();
    return limits && {...limits, maxCount: Math.min(limits.maxCount, maxFiles)};
  }
}
