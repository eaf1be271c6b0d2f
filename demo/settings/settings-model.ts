import {ChosenAgent} from '../desk/chosen-agent.js';
import {
  PermissionError,
  SettingsError,
  type Desk,
  type KeptPortal,
  type Preview,
  type SettingsFault,
  type World,
} from '../../mocks/index.js';
import type {SettingsNote, SetUpProgress} from '../../mocks/rules/set-up.js';
import type {SettingsPatch} from '../../mocks/world/settings-patch.js';
import type {PortalSettings} from '../../mocks/world/settings.js';
import {isSame, valueAt, withValueAt} from './path.js';

export type SettingKey = keyof PortalSettings;

/** The same choice as on the desk. */

/** What an agent who may see settings reads of them. */
interface Known {
  readonly saved: PortalSettings;
  readonly progress: readonly SetUpProgress[];
  readonly notes: readonly SettingsNote[];
}

/** Settings as they are saved, what is edited and not saved yet, and what is wrong with it. */
export class SettingsModel extends EventTarget {
  readonly #agent = new ChosenAgent();
  readonly #mock: KeptPortal;
  #known: Known | undefined;
  #edits: Partial<PortalSettings> = {};
  #faults: readonly SettingsFault[] = [];
  #problem = '';
  /** Grows with each question to the backend: an answer to an older one loses. */
  #turn = 0;

  constructor(mock: KeptPortal) {
    super();
    this.#mock = mock;
    mock.subscribe(() => void this.refresh());
  }

  get world(): World {
    return this.#mock.world();
  }

  /** The agent who works here: the chosen one, else the first. */
  get agentId(): string {
    return this.#agent.in(this.world);
  }

  /** Another agent does not get to see what this one wrote (R86). */
  async actAs(id: string): Promise<void> {
    this.#agent.choose(id);
    this.discard();
    await this.refresh();
  }

  /** What the agent may read; undefined without the permission (R86). */
  get known(): Known | undefined {
    return this.#known;
  }

  /** Settings with the edits in them. Throws where the agent may not read them. */
  get draft(): PortalSettings {
    if (!this.#known) throw new Error('This agent may not see the settings.');
    return {...this.#known.saved, ...this.#edits};
  }

  get patch(): SettingsPatch {
    return this.#edits;
  }

  get edited(): readonly SettingKey[] {
    return Object.keys(this.#edits) as SettingKey[];
  }

  get faults(): readonly SettingsFault[] {
    return this.#faults;
  }

  /** Why the last act failed, if it was not for the settings themselves. */
  get problem(): string {
    return this.#problem;
  }

  get(path: string): unknown {
    return valueAt(this.draft, path);
  }

  /** Edits one setting; nothing is saved. */
  set(path: string, value: unknown): void {
    const draft = withValueAt(this.draft, path, value);
    const key = path.split('.', 1)[0] as SettingKey;
    const edits: Partial<PortalSettings> = {...this.#edits, [key]: draft[key]};
    if (isSame(draft[key], this.#known?.saved[key])) delete edits[key];
    this.#edits = edits;
    this.#changed();
    // What was wrong may be right now.
    if (this.#faults.length > 0) void this.#checkAgain();
  }

  isEdited(path: string): boolean {
    return !isSame(valueAt(this.draft, path), valueAt(this.#known?.saved, path));
  }

  faultsAt(path: string): readonly SettingsFault[] {
    return this.#faults.filter(({field}) => field === path);
  }

  discard(keys: readonly SettingKey[] = this.edited): void {
    this.#edits = without(this.#edits, keys);
    this.#faults = [];
    this.#problem = '';
    this.#changed();
  }

  clearFaults(): void {
    this.#faults = [];
    this.#problem = '';
    this.#changed();
  }

  /** Saves all edits. False: nothing is saved, and `faults` or `problem` say why. */
  save(): Promise<boolean> {
    return this.#save(this.#edits, this.edited);
  }

  /** Saves one step of the set-up, if nothing that a portal needs is missing in it (R83, R84). */
  async saveStep(keys: readonly SettingKey[]): Promise<boolean> {
    const patch = only(this.#edits, keys);
    const all = await this.#mock.read(({desk}) => desk.settings(this.agentId).check({...patch, enabled: true}));
    this.#faults = all.filter(({field}) => keys.some(key => key === field.split('.', 1)[0]));
    this.#changed();
    return this.#faults.length === 0 && this.#save(patch, keys);
  }

  /** Turns the portal on or off at once, as its settings are saved (R84, R85). */
  turn(on: boolean): Promise<boolean> {
    return this.#save({enabled: on}, []);
  }

  /** Lets the agent act on the newest world. What fails is said in `problem`. */
  async act(change: (desk: Desk) => unknown): Promise<boolean> {
    try {
      this.#problem = '';
      await this.#mock.update(({desk}) => change(desk));
      return true;
    } catch (error) {
      this.#problem = error instanceof Error ? error.message : String(error);
      this.#changed();
      return false;
    }
  }

  /** Sample data under the settings as they are edited (R89). */
  preview(): Promise<Preview> {
    return this.#mock.read(({desk}) => desk.settings(this.agentId).preview(this.#edits));
  }

  /** Asks the backend again; done when this page shows what is saved. */
  async refresh(): Promise<void> {
    const turn = ++this.#turn;
    const {agentId} = this;
    const known = await this.#mock.read(({desk}) => readAs(desk, agentId));
    if (turn !== this.#turn) return;
    this.#known = known;
    if (!known) this.#edits = {};
    this.#changed();
  }

  /** @returns Ends it. */
  subscribe(listener: () => void): () => void {
    this.addEventListener('change', listener);
    return () => this.removeEventListener('change', listener);
  }

  async #save(patch: SettingsPatch, keys: readonly SettingKey[]): Promise<boolean> {
    try {
      this.#problem = '';
      await this.#mock.update(({desk}) => desk.settings(this.agentId).save(patch));
    } catch (error) {
      if (error instanceof SettingsError) this.#faults = error.faults;
      else this.#problem = error instanceof Error ? error.message : String(error);
      await this.refresh();
      return false;
    }
    this.#edits = without(this.#edits, keys);
    this.#faults = [];
    await this.refresh();
    return true;
  }

  async #checkAgain(): Promise<void> {
    const edits = this.#edits;
    const faults = await this.#mock.read(({desk}) => desk.settings(this.agentId).check(edits));
    if (edits !== this.#edits) return;
    // A step of the set-up asks for more than valid settings; what it misses stays until it is there.
    const missing = this.#faults.filter(({field, reason}) => reason === 'required' && isEmpty(valueAt(this.draft, field)));
    this.#faults = [...faults, ...missing.filter(({field}) => !faults.some(fault => fault.field === field))];
    this.#changed();
  }

  #changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}

function readAs(desk: Desk, agentId: string): Known | undefined {
  try {
    const settings = desk.settings(agentId);
    return {saved: settings.read(), progress: settings.progress(), notes: settings.notes()};
  } catch (error) {
    if (error instanceof PermissionError) return undefined;
    throw error;
  }
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

function without(edits: Partial<PortalSettings>, keys: readonly SettingKey[]): Partial<PortalSettings> {
  return Object.fromEntries(Object.entries(edits).filter(([key]) => !keys.some(each => each === key)));
}

function only(edits: Partial<PortalSettings>, keys: readonly SettingKey[]): Partial<PortalSettings> {
  return Object.fromEntries(Object.entries(edits).filter(([key]) => keys.some(each => each === key)));
}
