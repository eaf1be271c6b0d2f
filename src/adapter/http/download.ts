import type {RouteDefinition} from '../../contract/route.js';
import type {CallOptions, OnProgress} from '../portal-adapter.js';
import type {Wire} from './options.js';
import {readFile} from './read.js';
import {send} from './send.js';

/** Reads a file, however long it takes as long as something comes. */
export function download(
  wire: Wire,
  route: RouteDefinition,
  params: Readonly<Record<string, string>>,
  {onProgress, signal}: CallOptions & {readonly onProgress?: OnProgress},
): Promise<Blob> {
  return send(wire, route, {params, ...(signal && {signal})}, (answer, deadline) =>
    readFile(answer, (loaded, total) => {
      if (deadline.over) return;
      deadline.restart(wire.timeout);
      onProgress?.(loaded, total);
    }),
  );
}
