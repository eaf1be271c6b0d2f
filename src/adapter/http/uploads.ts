import {createUpload, deleteUpload, downloadFile} from '../../contract/uploads.js';
import type {PortalAdapter} from '../portal-adapter.js';
import type {Call} from './call.js';
import type {Wire} from './options.js';
import {readFile, readJson} from './read.js';
import {send} from './send.js';

/** Files over HTTP, both ways. */
export function uploadCalls(wire: Wire, call: Call): Pick<PortalAdapter, 'upload' | 'discardUpload' | 'downloadFile'> {
  return {
    upload: (file, options) => send(wire, createUpload, {file, ...options}, answer => readJson(answer, wire.report)),
    discardUpload: (uploadId, options) => call(deleteUpload, {params: {uploadId}, ...options}),
    downloadFile: (fileId, {onProgress, signal} = {}) =>
      send(wire, downloadFile, {params: {fileId}, signal}, (answer, deadline) =>
        readFile(answer, (loaded, total) => {
          if (deadline.over) return;
          deadline.restart(wire.timeout);
          onProgress?.(loaded, total);
        }),
      ),
  };
}
