import {registry, toJSONSchema, type $ZodType} from 'zod/v4/core';
import * as account from '../../src/contract/account.js';
import * as changes from '../../src/contract/changes.js';
import * as forms from '../../src/contract/forms.js';
import * as messages from '../../src/contract/messages.js';
import * as primitives from '../../src/contract/primitives.js';
import * as problem from '../../src/contract/problem.js';
import {routes} from '../../src/contract/routes.js';
import * as session from '../../src/contract/session.js';
import * as settings from '../../src/contract/settings.js';
import * as tickets from '../../src/contract/tickets.js';
import * as uploads from '../../src/contract/uploads.js';
import type {RouteDefinition} from '../../src/contract/route.js';
import type {Descriptions} from './descriptions.js';

/** A JSON Schema (2020-12) as plain data. */
export type JsonSchema = {
  [keyword: string]: unknown;
  description?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
};

const areas = [account, changes, forms, messages, primitives, problem, session, settings, tickets, uploads];

/** Where the schema of that name is in the document. */
export const schemaPath = (name: string) => `#/components/schemas/${name}`;

/** Names of a route's own schemas. One that the contract exports keeps its name. */
export interface RouteSchemaNames {
  readonly query?: string;
  readonly body?: string;
  readonly response?: string;
}

/** All schemas of the contract by name, and which of them each route uses. */
export function contractSchemas(descriptions: Descriptions): {
  schemas: Record<string, JsonSchema>;
  namesOf: (route: RouteDefinition) => RouteSchemaNames;
} {
  const names = namedSchemas();
  const known = registry<{id: string}>();
  for (const [schema, id] of names) known.add(schema, {id});
  const {schemas} = toJSONSchema(known, {
    uri: schemaPath,
    override: ({zodSchema, jsonSchema}) => forgive(zodSchema, jsonSchema as JsonSchema),
  });
  const described = Object.entries(schemas as Record<string, JsonSchema>).map(([name, schema]) => {
    delete schema['$schema'];
    delete schema['$id'];
    for (const [path, text] of descriptions) describe(schema, name, path, text);
    return [name, schema] as const;
  });
  return {
    schemas: Object.fromEntries(described.sort(([a], [b]) => (a < b ? -1 : 1))),
    namesOf: ({query, body, response}) => ({
      ...(query && {query: names.get(query)}),
      ...(body && {body: names.get(body)}),
      ...(response && {response: names.get(response)}),
    }),
  };
}

function namedSchemas(): Map<$ZodType, string> {
  const names = new Map<$ZodType, string>();
  for (const area of areas) {
    for (const [name, value] of Object.entries(area))
      if (isSchema(value) && value._zod.def.type !== 'undefined') names.set(value, name);
  }
  for (const route of Object.values<RouteDefinition>(routes)) {
    const stem = route.id.charAt(0).toUpperCase() + route.id.slice(1);
    const own = {Query: route.query, Body: route.body, Response: route.response};
    for (const [ending, schema] of Object.entries(own)) if (schema && !names.has(schema)) names.set(schema, stem + ending);
  }
  return names;
}

function isSchema(value: unknown): value is $ZodType {
  return typeof value === 'object' && value !== null && '_zod' in value;
}

/** Readers take more than the types say: unknown members are stripped, unknown enum values become a neutral one. */
function forgive(schema: $ZodType, json: JsonSchema): void {
  const {type} = schema._zod.def;
  if (type === 'object') delete json['additionalProperties'];
  // zod/mini tells the neutral value as a default, but nothing becomes of a member that is missing.
  if (type === 'catch') delete json['default'];
  // The format says it in fewer words.
  if (json['format'] === 'date-time') delete json['pattern'];
}

function describe(schema: JsonSchema, name: string, path: string, text: string): void {
  const [first, ...steps] = path.split('.');
  if (first !== name) return;
  let place: JsonSchema | undefined = schema;
  for (const step of steps) place = withProperties(place)?.properties?.[step];
  if (place) place.description = text;
}

/** The object schema itself, or the one inside an array or a nullable. */
function withProperties(schema: JsonSchema | undefined): JsonSchema | undefined {
  if (!schema || schema.properties) return schema;
  return withProperties(schema.items ?? schema.anyOf?.find(choice => choice.properties ?? choice.items));
}
