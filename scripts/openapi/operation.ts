import {statusOfCode, type PortalErrorCode} from '../../src/contract/problem.js';
import type {RouteDefinition} from '../../src/contract/route.js';
import {schemaPath, type JsonSchema, type RouteSchemaNames} from './schemas.js';

type Json = Record<string, unknown>;

const anyFile = {'*/*': {schema: {}}};
const json = (name: string) => ({'application/json': {schema: {$ref: schemaPath(name)}}});

/** The OpenAPI operation of a route. */
export function operation(route: RouteDefinition, names: RouteSchemaNames, schemas: Record<string, JsonSchema>): Json {
  const parameters = [
    ...pathParameters(route.path),
    ...queryParameters(names.query ? schemas[names.query] : undefined),
    ...(route.idempotent ? [{$ref: '#/components/parameters/IdempotencyKey'}] : []),
    ...(route.binaryBody ? [{$ref: '#/components/parameters/FileName'}] : []),
  ];
  return {
    operationId: route.id,
    summary: route.summary,
    tags: [route.path.split('/')[1]],
    ...(route.public && {security: []}),
    ...(parameters.length > 0 && {parameters}),
    ...(names.body && {requestBody: {required: true, content: json(names.body)}}),
    ...(route.binaryBody && {requestBody: {required: true, description: 'The file itself.', content: anyFile}}),
    responses: {[route.status]: success(route, names), ...failures(route)},
  };
}

function pathParameters(path: string): Json[] {
  const found = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  return found.map(name => ({name, in: 'path', required: true, schema: {$ref: schemaPath('Id')}}));
}

function queryParameters(schema: JsonSchema | undefined): Json[] {
  return Object.entries(schema?.properties ?? {}).map(([name, {description, ...property}]) => ({
    name,
    in: 'query',
    required: schema?.required?.includes(name) ?? false,
    ...(description && {description}),
    schema: property,
  }));
}

function success(route: RouteDefinition, names: RouteSchemaNames): Json {
  if (names.response) return {description: 'Done.', content: json(names.response)};
  if (!route.binaryResponse) return {description: 'Done. There is no body.'};
  const header = {description: 'Always `attachment`, with the name of the file (RFC 6266).', schema: {type: 'string'}};
  return {description: 'The file itself.', headers: {'Content-Disposition': header}, content: anyFile};
}

function failures(route: RouteDefinition): Json {
  const codes: PortalErrorCode[] = ['rate-limited', 'unavailable'];
  const acceptsFields = route.body !== undefined || route.query !== undefined;
  // Signing in is public, and wrong credentials are `unauthenticated` all the same.
  if (!route.public || route.id === 'createSession') codes.push('unauthenticated');
  if (!route.public) codes.push('forbidden');
  if (route.path.includes('{') || route.id === 'checkPasswordToken' || route.id === 'setPassword' || route.id === 'getForm') {
    codes.push('not-found');
  }
  if (acceptsFields || route.binaryBody) codes.push('invalid');
  if (route.idempotent) codes.push('conflict');
  if (route.binaryBody) codes.push('too-large', 'unsupported');
  const numbered = codes.map(code => [String(statusOfCode[code]), {$ref: `#/components/responses/${code}`}] as const);
  return Object.fromEntries(numbered.sort(([a], [b]) => (a < b ? -1 : 1)));
}
