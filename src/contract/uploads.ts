import * as z from 'zod/mini';
import {DateTime, Id, Line} from './primitives.js';
import {defineRoute} from './route.js';

/** Limits of attachments (R30), checked on both sides. */
export const UploadLimits = z.object({
  /** Bytes of one file. */
  maxSize: z.number(),
  /** Files of one message. */
  maxCount: z.number(),
  /** Allowed media types (`image/*` allowed) and extensions (`.log`), as in `<input accept>`; empty means all. */
  types: z.array(z.string()),
});
export type UploadLimits = z.infer<typeof UploadLimits>;

/** A file that was sent up and waits to go with a reply or form; readable by its owner alone. */
export const Upload = z.object({
  id: Id,
  name: Line,
  /** Bytes. */
  size: z.number(),
  type: z.string(),
  /** Unused it is thrown away then. */
  expiresAt: DateTime,
});
export type Upload = z.infer<typeof Upload>;

export const createUpload = defineRoute({
  id: 'createUpload',
  method: 'POST',
  path: '/uploads',
  summary: 'Sends one file up as a draft (R30). Refused: `too-large` or `unsupported`, with the limit.',
  idempotent: true,
  binaryBody: true,
  status: 201,
  response: Upload,
});

export const deleteUpload = defineRoute({
  id: 'deleteUpload',
  method: 'DELETE',
  path: '/uploads/{uploadId}',
  summary: 'Throws a draft away.',
  status: 204,
});

export const downloadFile = defineRoute({
  id: 'downloadFile',
  method: 'GET',
  path: '/files/{fileId}',
  summary: 'An attachment, for whoever may read its ticket (R30). Always sent as a download.',
  status: 200,
  binaryResponse: true,
});
