import type {PortalAdapter} from '../portal-adapter.js';
import {download} from '../http/download.js';
import {throwIfAborted, type RtContext} from './context.js';
import type {Drafts} from './drafts.js';
import {downloadFile} from './routes.js';

/** Files, both ways. */
export function fileCalls(context: RtContext, drafts: Drafts): Pick<PortalAdapter, 'upload' | 'discardUpload' | 'downloadFile'> {
  return {
    async upload(file, {idempotencyKey, signal, onProgress}) {
      throwIfAborted(signal);
      await context.identity({signal});
      const upload = drafts.add(file, idempotencyKey);
      onProgress?.(file.size, file.size);
      return upload;
    },
    async discardUpload(id, {signal} = {}) {
      throwIfAborted(signal);
      await context.identity({signal});
      drafts.discard(id);
    },
    downloadFile: (id, options = {}) => download(context.wire, downloadFile, {id}, options),
  };
}
