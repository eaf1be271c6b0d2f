import type {PortalAdapter} from '../adapter/portal-adapter.js';
import {isAbort, toPortalError, type FieldProblem, type PortalError} from '../contract/error.js';
import type {Upload, UploadLimits} from '../contract/uploads.js';
import {checkFile} from './file-limits.js';
import {newKey} from './key.js';
import {Observable} from './observable.js';
import type {OnFailure} from './query.js';

/** One file on its way. */
export interface TrayItem {
  readonly id: string;
  /** Only its name and size, if it was sent up before the page was loaded. */
  readonly file: File | {readonly name: string; readonly size: number};
  readonly status: 'uploading' | 'uploaded' | 'failed' | 'refused';
  /** Bytes sent. */
  readonly loaded: number;
  readonly upload?: Upload;
  /** Why it failed; it can be tried again. */
  readonly error?: PortalError;
  /** Why it was refused; trying again would not help (R30). */
  readonly problem?: FieldProblem;
}

/** Files that go up while the customer writes, one at a time is never waited for by another. */
export class UploadTray extends Observable {
  #items: readonly TrayItem[] = [];
  readonly #under = new Map<string, {controller: AbortController; key: string; done: Promise<void>}>();
  readonly #adapter: PortalAdapter;
  readonly #limits: () => UploadLimits | undefined;
  readonly #onFailure: OnFailure;

  constructor(adapter: PortalAdapter, limits: () => UploadLimits | undefined, onFailure: OnFailure) {
    super();
    this.#adapter = adapter;
    this.#limits = limits;
    this.#onFailure = onFailure;
  }

  get items(): readonly TrayItem[] {
    return this.#items;
  }

  /** Ids of what is up, in order. */
  get uploads(): string[] {
    return this.#items.flatMap(item => (item.upload ? [item.upload.id] : []));
  }

  get busy(): boolean {
    return this.#items.some(item => item.status === 'uploading');
  }

  /** Files that keep a message from going out complete. */
  get failed(): readonly TrayItem[] {
    return this.#items.filter(item => item.status === 'failed');
  }

  add(files: Iterable<File>): void {
    for (const file of files) {
      const limits = this.#limits();
      const count = this.#items.filter(item => item.status !== 'refused').length;
      const problem = limits && checkFile(file, limits, count);
      const id = newKey();
      if (problem) this.#items = [...this.#items, {id, file, status: 'refused', loaded: 0, problem}];
      else {
        this.#items = [...this.#items, {id, file, status: 'uploading', loaded: 0}];
        this.#start(id, file, newKey());
      }
    }
    this.changed();
  }

  retry(id: string): void {
    if (this.#items.some(one => one.id === id && one.status === 'failed')) this.#restart(id, this.#under.get(id)?.key);
  }

  /** Sends these up once more, since the backend has thrown them away. */
  renew(isGone: (upload: Upload) => boolean): void {
    for (const {id, upload} of this.#items) if (upload && isGone(upload)) this.#restart(id);
  }

  /** Takes over what another tray has let go of, before what is here. */
  adopt(items: readonly TrayItem[]): void {
    this.#items = [...items, ...this.#items];
    this.changed();
  }

  remove(id: string): void {
    const item = this.#items.find(one => one.id === id);
    this.#under.get(id)?.controller.abort();
    this.#under.delete(id);
    if (item?.upload) this.#adapter.discardUpload(item.upload.id).catch(() => undefined);
    this.#items = this.#items.filter(one => one.id !== id);
    this.changed();
  }

  /** Resolves when nothing is on its way any more. */
  async settled(): Promise<void> {
    while (this.busy) await Promise.all([...this.#under.values()].map(({done}) => done));
  }

  /** Lets go of what is up, and gives it to who asks. What was refused goes, the rest stays. */
  release(): readonly TrayItem[] {
    const released = this.#items.filter(({upload}) => upload);
    this.#items = this.#items.filter(({status}) => status === 'uploading' || status === 'failed');
    for (const id of this.#under.keys()) if (!this.#items.some(item => item.id === id)) this.#under.delete(id);
    this.changed();
    return released;
  }

  /** Forgets all: they belong to nobody any more. */
  reset(): void {
    for (const {controller} of this.#under.values()) controller.abort();
    this.#under.clear();
    this.#items = [];
    this.changed();
  }

  #restart(id: string, key = newKey()): void {
    const file = this.#items.find(item => item.id === id)?.file;
    if (file instanceof File) {
      this.#patch(id, {status: 'uploading', loaded: 0, error: undefined, upload: undefined});
      this.#start(id, file, key);
    } else if (file) {
      this.#patch(id, {status: 'refused', upload: undefined, problem: {field: file.name, problem: 'unknown'}});
    }
  }

  #start(id: string, file: File, key: string): void {
    const controller = new AbortController();
    this.#under.set(id, {controller, key, done: this.#send(id, file, key, controller)});
  }

  async #send(id: string, file: File, key: string, controller: AbortController): Promise<void> {
    try {
      const upload = await this.#adapter.upload(file, {
        idempotencyKey: key,
        signal: controller.signal,
        onProgress: loaded => this.#patch(id, {loaded: Math.min(loaded, file.size)}),
      });
      if (!controller.signal.aborted) this.#patch(id, {status: 'uploaded', loaded: file.size, upload});
    } catch (thrown) {
      if (controller.signal.aborted || isAbort(thrown)) return;
      const error = toPortalError(thrown);
      const problem = error.fields[0];
      if (problem) this.#patch(id, {status: 'refused', problem});
      else this.#patch(id, {status: 'failed', error});
      this.#onFailure(error);
    }
  }

  #patch(id: string, change: Partial<TrayItem>): void {
    this.#items = this.#items.map(item => (item.id === id ? {...item, ...change} : item));
    this.changed();
  }
}
