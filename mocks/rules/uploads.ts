import type {Upload, UploadLimits} from '../../src/contract/uploads.js';
import type {UploadRecord, World} from '../world/world.js';
import type {Customer} from './access.js';
import type {Env} from './env.js';
import {type Fault, Refusal, invalid, notFound} from './refusal.js';
import {find, newId} from './tables.js';
import {DAY, instant, isoDate} from './time.js';

/** A file as it was sent up. `content` is base64, `size` bytes. */
export type SentFile = Pick<UploadRecord, 'name' | 'type' | 'size' | 'content'>;

/**
 * Keeps a file as a draft of the contact (R30), for a day.
 * @throws {Refusal} `too-large`, `unsupported`, or `invalid` for an empty file; each names file and limit.
 */
export function createUpload({world, contact}: Customer, env: Env, file: SentFile): Upload {
  const fault = fileFault(world.settings.uploadLimits, file, file.name);
  if (fault) throw refusalOf(fault);
  const id = newId(env, 'upload', world.uploads);
  const record = {...file, id, contactId: contact.id, createdAt: isoDate(env.now), expiresAt: isoDate(env.now + DAY)};
  world.uploads[id] = record;
  const {name, size, type, expiresAt} = record;
  return {id, name, size, type, expiresAt};
}

/** Throws a draft away. Throws `not-found` alike for another contact's and for none. */
export function deleteUpload(who: Customer, env: Env, uploadId: string): void {
  if (!ownUpload(who, env, uploadId)) throw notFound();
  delete who.world.uploads[uploadId];
}

/** The contact's drafts with these ids, or what is wrong with them. Limits are those of now, not those at the time of sending. */
export function checkUploads(
  who: Customer,
  env: Env,
  ids: readonly string[],
  field: string,
): {files: UploadRecord[]; faults: Fault[]} {
  const limits = who.world.settings.uploadLimits;
  const files: UploadRecord[] = [];
  const faults: Fault[] = [];
  for (const id of new Set(ids)) {
    const upload = ownUpload(who, env, id);
    const fault = upload ? fileFault(limits, upload, id) : ({field: id, problem: 'unknown'} as const);
    if (fault) faults.push(fault);
    else files.push(upload!);
  }
  if (new Set(ids).size > limits.maxCount) faults.push({field, problem: 'too-many-files', limit: limits.maxCount});
  return {files, faults};
}

/** Drafts that became attachments are drafts no longer. */
export function useUp(world: World, uploads: readonly UploadRecord[]): void {
  for (const {id} of uploads) delete world.uploads[id];
}

function ownUpload({world, contact}: Customer, env: Env, id: string): UploadRecord | undefined {
  const upload = find(world.uploads, id);
  return upload?.contactId === contact.id && instant(upload.expiresAt) > env.now ? upload : undefined;
}

function fileFault({maxSize, types}: UploadLimits, file: SentFile, field: string): Fault | undefined {
  if (file.size === 0) return {field, problem: 'file-empty'};
  if (file.size > maxSize) return {field, problem: 'file-too-large', limit: maxSize};
  if (types.length > 0 && !types.some(type => isOfType(file, type)))
    return {field, problem: 'file-type', limit: types.join(', ')};
  return undefined;
}

/** As in `<input accept>`: `.log`, `image/*` or `application/pdf`. */
function isOfType(file: SentFile, accepted: string): boolean {
  const wanted = accepted.trim().toLowerCase();
  if (wanted.startsWith('.')) return file.name.toLowerCase().endsWith(wanted);
  const type = file.type.toLowerCase().split(';')[0]!.trim();
  return wanted.endsWith('/*') ? type.startsWith(wanted.slice(0, -1)) : type === wanted;
}

function refusalOf(fault: Fault): Refusal {
  if (fault.problem === 'file-too-large') return new Refusal({code: 'too-large', fields: [fault]});
  if (fault.problem === 'file-type') return new Refusal({code: 'unsupported', fields: [fault]});
  return invalid([fault]);
}
