/** Cells that cannot be, and why. */
export interface NotApplicable {
  /** Default: all rows. */
  readonly rows?: readonly string[];
  /** Default: all columns. */
  readonly columns?: readonly string[];
  /** Completes "not applicable: …". Markdown. */
  readonly reason: string;
}

/** A table whose cells are tests. It becomes `docs/evidence/<id>.md` from what came out of them. */
export interface EvidenceTable {
  /** Lower-case letters, digits and hyphens. */
  readonly id: string;
  readonly title: string;
  /** What a cell proves, and how. Markdown. */
  readonly about: string;
  /** What rows are. */
  readonly rowHeading: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly notApplicable?: readonly NotApplicable[];
}

/**
 * Checks a table and gives it back.
 *
 * @throws {Error} when a row or column is there twice, or a reason names one that is not there.
 */
export function defineTable(table: EvidenceTable): EvidenceTable {
  if (!/^[a-z\d-]+$/.test(table.id)) throw new Error(`"${table.id}" cannot name a table`);
  for (const [kind, names] of [
    ['row', table.rows],
    ['column', table.columns],
  ] as const) {
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined) throw new Error(`Table ${table.id} has the ${kind} "${twice}" twice`);
  }
  for (const {rows = [], columns = []} of table.notApplicable ?? []) {
    for (const row of rows) check(table, 'row', table.rows, row);
    for (const column of columns) check(table, 'column', table.columns, column);
  }
  return table;
}

/**
 * Title of the test that is a cell.
 *
 * @param engine Where it runs, for tests that a browser does not run itself.
 * @throws {Error} when the table has no such cell, or says that it does not apply.
 */
export function cellTitle(table: EvidenceTable, row: string, column: string, engine?: string): string {
  check(table, 'row', table.rows, row);
  check(table, 'column', table.columns, column);
  if (whyNot(table, row, column) !== undefined)
    throw new Error(`Table ${table.id} says that ${row} × ${column} does not apply, and there is a test of it`);
  return `[${table.id}] ${row} × ${column}${engine === undefined ? '' : ` (in ${engine})`}`;
}

/** Why a cell does not apply; `undefined` if it does. */
export function whyNot(table: EvidenceTable, row: string, column: string): string | undefined {
  return table.notApplicable?.find(
    ({rows = table.rows, columns = table.columns}) => rows.includes(row) && columns.includes(column),
  )?.reason;
}

function check(table: EvidenceTable, kind: string, known: readonly string[], name: string): void {
  if (!known.includes(name)) throw new Error(`Table ${table.id} has no ${kind} "${name}"`);
}
