import type {Table, World} from './world.js';

/** The world's tables whose rows have an id of their own and refer to each other. */
export type TableName =
  | 'domains'
  | 'companies'
  | 'contacts'
  | 'agents'
  | 'inboxes'
  | 'pipelines'
  | 'forms'
  | 'groups'
  | 'lists'
  | 'tickets'
  | 'threads'
  | 'messages'
  | 'files'
  | 'articles';

/** A row of a table. */
export type Row<Name extends TableName> = World[Name] extends Table<infer R extends {id: string}> ? R : never;

/** A world that an earlier version kept: what it did not have yet is empty. */
export function completeWorld(world: World, settings: World['settings']): World {
  return {...bareWorld(world.name, settings), ...world, settings: {...settings, ...world.settings}};
}

/** A world with settings and nothing else. */
export function bareWorld(name: string, settings: World['settings']): World {
  return {
    name,
    settings,
    domains: {},
    companies: {},
    contacts: {},
    agents: {},
    inboxes: {},
    pipelines: {},
    forms: {},
    groups: {},
    lists: {},
    tickets: {},
    threads: {},
    messages: {},
    files: {},
    uploads: {},
    readMarks: {},
    articles: {},
    accounts: {},
    sessions: {},
    mailTokens: {},
    ssoAttempts: {},
    usedSsoAnswers: {},
    consents: [],
    failures: {},
    answers: {},
    outbox: [],
    sequence: 0,
  };
}

/** Adds a row. Throws if its id is taken. */
export function addRow<Name extends TableName>(world: World, name: Name, row: Row<Name>): Row<Name> {
  const table = world[name] as unknown as Table<Row<Name>>;
  if (table[row.id]) throw new Error(`The world "${world.name}" has "${row.id}" in ${name} twice.`);
  table[row.id] = row;
  // An id like `ticket-7` that was given by hand must not be made up again.
  world.sequence = Math.max(world.sequence, Number(/-(\d{1,9})$/.exec(row.id)?.[1] ?? 0));
  return row;
}

/** The row with this id. Throws if there is none. */
export function needRow<Name extends TableName>(world: World, name: Name, id: string): Row<Name> {
  const row = (world[name] as unknown as Table<Row<Name>>)[id];
  if (row) return row;
  throw new Error(`The world "${world.name}" has no "${id}" in ${name}.`);
}
