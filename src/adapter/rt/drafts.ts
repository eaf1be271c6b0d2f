import {PortalError} from '../../contract/error.js';
import type {FieldProblem} from '../../contract/error.js';
import type {Upload, UploadLimits} from '../../contract/uploads.js';

interface Draft {
  readonly file: File;
  readonly upload: Upload;
  /** Key of the message that it went with: another try of the same takes it again (R29). */
  usedBy?: string;
}

/** Milliseconds that a file waits to be sent. */
const dayLong = 24 * 60 * 60 * 1000;

/**
 * Files that wait to go with a message: RT takes files with the message alone, so they stay in the page until then. They are
 * one customer's.
 */
export class Drafts {
  readonly #drafts = new Map<string, Draft>();
  readonly #byKey = new Map<string, string>();
  readonly #limits: UploadLimits;
  #owner: string | undefined;

  constructor(limits: UploadLimits) {
    this.#limits = limits;
  }

  /** Keeps the drafts if they are this customer's already; a session may have ended in between. */
  belongTo(contactId: string): void {
    if (this.#owner !== contactId) this.clear();
    this.#owner = contactId;
  }

  clear(): void {
    this.#drafts.clear();
    this.#byKey.clear();
    this.#owner = undefined;
  }

  /**
   * Takes a file in; the same key gives the same draft.
   *
   * @throws PortalError that names the limit that the file passes (R30).
   */
  add(file: File, key: string): Upload {
    const known = this.#drafts.get(this.#byKey.get(key) ?? '');
    if (known) return known.upload;
    this.#check(file);
    const id = `draft-${Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('')}`;
    const expiresAt = new Date(Date.now() + dayLong).toISOString();
    const upload = {id, name: file.name, size: file.size, type: file.type, expiresAt};
    this.#drafts.set(id, {file, upload});
    this.#byKey.set(key, id);
    return upload;
  }

  /** @throws PortalError `not-found` for one that is not there. */
  discard(id: string): void {
    if (!this.#drafts.delete(id)) throw new PortalError('not-found', 'RT: no such draft', {status: 404});
  }

  /**
   * The files of these drafts.
   *
   * @param key Of the message that they go with.
   * @throws PortalError `invalid` if there are too many, or one is not there or went with another message.
   */
  take(ids: readonly string[], key: string): File[] {
    const {maxCount} = this.#limits;
    const surplus = ids[maxCount];
    if (surplus !== undefined) throw refused('invalid', {field: surplus, problem: 'too-many-files', limit: maxCount});
    return ids.map(id => {
      const draft = this.#drafts.get(id);
      const isFree = draft && (draft.usedBy ?? key) === key && Date.parse(draft.upload.expiresAt) > Date.now();
      if (!isFree) throw refused('invalid', {field: id, problem: 'unknown'});
      return draft.file;
    });
  }

  /** They went with the message of this key, and go with no other. */
  used(ids: readonly string[], key: string): void {
    for (const id of ids) {
      const draft = this.#drafts.get(id);
      if (draft) draft.usedBy = key;
    }
  }

  #check(file: File): void {
    const {maxSize, types} = this.#limits;
    const field = file.name;
    if (file.size > maxSize) throw refused('too-large', {field, problem: 'file-too-large', limit: maxSize});
    if (file.size === 0) throw refused('invalid', {field, problem: 'file-empty'});
    if (types.length > 0 && !types.some(type => fits(file, type.toLowerCase())))
      throw refused('unsupported', {field, problem: 'file-type', limit: types.join(', ')});
  }
}

/** As in `<input accept>`. */
function fits({name, type}: File, wanted: string): boolean {
  if (wanted.startsWith('.')) return name.toLowerCase().endsWith(wanted);
  return wanted.endsWith('/*') ? type.startsWith(wanted.slice(0, -1)) : type === wanted;
}

function refused(code: 'invalid' | 'too-large' | 'unsupported', problem: FieldProblem): PortalError {
  return new PortalError(code, `RT: a file is refused (${problem.problem})`, {fields: [problem]});
}
