import {createUpload, deleteUpload, downloadFile} from '../../contract/uploads.js';
import type {PortalAdapter} from '../portal-adapter.js';
import type {Call} from './call.js';
import {download} from './download.js';
import type {Wire} from './options.js';
import {readJson} from './read.js';
import {send} from './send.js';

/** Files over HTTP, both ways. */
export function uploadCalls(wire: Wire, call: Call): Pick<PortalAdapter, 'upload' | 'discardUpload' | 'downloadFile'> {
  return {
    upload: (file, options) => send(wire, createUpload, {file, ...options}, answer => readJson(answer, wire.report)),
    discardUpload: (uploadId, options) => call(deleteUpload, {params: {uploadId}, ...options}),
    downloadFile: (fileId, options = {}) => download(wire, downloadFile, {fileId}, options),
  };
}
