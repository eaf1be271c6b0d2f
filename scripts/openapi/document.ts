import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {statusOfCode} from '../../src/contract/problem.js';
import type {RouteDefinition} from '../../src/contract/route.js';
import {routes} from '../../src/contract/routes.js';
import {root} from '../lib/files.js';
import {readDescriptions} from './descriptions.js';
import {operation} from './operation.js';
import {contractSchemas, schemaPath} from './schemas.js';

type Json = Record<string, unknown>;

const securitySchemes = {
  bearer: {
    type: 'http',
    scheme: 'bearer',
    description: 'Token from `createSession` with `credential: "bearer"`, or from the host page.',
  },
  cookie: {
    type: 'apiKey',
    in: 'cookie',
    name: 'session',
    description:
      'Same-site, HttpOnly cookie that `createSession` sets with `credential: "cookie"`. The backend chooses its name.',
  },
};

const retryAfter = {'Retry-After': {description: 'Seconds, or a date, to wait until (RFC 9110).', schema: {type: 'string'}}};

/** The HTTP contract as an OpenAPI 3.1 document, keys in a stable order. */
export function openApiDocument(): Json {
  const {version} = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as {version: string};
  const {schemas, namesOf} = contractSchemas(readDescriptions());
  const paths: Record<string, Json> = {};
  const queries = new Set<string>();
  for (const route of Object.values<RouteDefinition>(routes)) {
    const names = namesOf(route);
    if (names.query) queries.add(names.query);
    paths[route.path] = {...paths[route.path], [route.method.toLowerCase()]: operation(route, names, schemas)};
  }
  // Queries are parameters; nothing refers to them as schemas.
  const components = Object.fromEntries(Object.entries(schemas).filter(([name]) => !queries.has(name)));
  return {
    openapi: '3.1.0',
    info: {
      title: 'Portico customer portal',
      version,
      description:
        'What a backend offers to the elements of a customer support portal. Members that a reader does not know are ignored.',
      license: {name: 'MIT', identifier: 'MIT'},
    },
    servers: [{url: 'https://portal.example/api', description: 'Where the backend is.'}],
    security: [{bearer: []}, {cookie: []}],
    paths,
    components: {securitySchemes, parameters: parameters(), responses: responses(), schemas: components},
  };
}

function parameters(): Json {
  return {
    IdempotencyKey: {
      name: 'Idempotency-Key',
      in: 'header',
      required: true,
      description:
        'The same for every try of one act. Within 24 hours a repeated request has no further effect and gets the first answer; with another body it is `conflict`.',
      schema: {$ref: schemaPath('IdempotencyKey')},
    },
    FileName: {
      name: 'Content-Disposition',
      in: 'header',
      required: true,
      description: "The file's name (RFC 6266), for example `attachment; filename*=UTF-8''log.txt`.",
      schema: {type: 'string'},
    },
  };
}

function responses(): Json {
  const content = {'application/problem+json': {schema: {$ref: schemaPath('Problem')}}};
  const entries = Object.keys(statusOfCode).map(code => {
    const waits = code === 'rate-limited' || code === 'unavailable';
    return [code, {description: `Refused: \`${code}\`.`, ...(waits && {headers: retryAfter}), content}] as const;
  });
  return Object.fromEntries(entries);
}
