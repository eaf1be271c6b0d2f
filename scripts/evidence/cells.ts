import {cellTitle, whyNot, type EvidenceTable} from '../../test/support/evidence/table.js';

/** What came out of a test, as far as evidence is concerned. */
export interface TestOutcome {
  readonly title: string;
  /** Where it ran, if a browser ran it. */
  readonly engine?: string;
  readonly passed: boolean;
}

/** A cell with what its tests said. */
export interface Cell {
  /** Why there is no test. */
  readonly reason?: string;
  /** No test: it is empty. */
  readonly runs: readonly TestOutcome[];
}

/** Tables filled with outcomes. */
export class Evidence {
  readonly #cells = new Map<string, TestOutcome[]>();
  readonly #strange: string[] = [];

  /** @param outcomes Of all tests; those that are no cells are left out. */
  constructor(
    readonly tables: readonly EvidenceTable[],
    outcomes: readonly TestOutcome[],
  ) {
    for (const table of tables)
      for (const row of table.rows)
        for (const column of table.columns)
          if (whyNot(table, row, column) === undefined) this.#cells.set(cellTitle(table, row, column), []);
    for (const outcome of outcomes.filter(({title}) => /^\[[a-z\d-]+\] .+ × /.test(title))) this.#add(outcome);
  }

  cell(table: EvidenceTable, row: string, column: string): Cell {
    const reason = whyNot(table, row, column);
    if (reason !== undefined) return {reason, runs: []};
    return {runs: this.#cells.get(cellTitle(table, row, column)) ?? []};
  }

  /** Whether every cell of a table that applies has been tried. */
  isFilled(table: EvidenceTable): boolean {
    const cells = table.rows.flatMap(row => table.columns.map(column => this.cell(table, row, column)));
    return cells.every(({reason, runs}) => reason !== undefined || runs.length > 0);
  }

  /** What keeps the tables from being evidence, one sentence each. */
  get problems(): string[] {
    const empty = [...this.#cells].filter(([, runs]) => runs.length === 0).map(([title]) => `${title} has no test`);
    return [...empty, ...this.#strange];
  }

  #add(outcome: TestOutcome): void {
    const [, title = '', engine = outcome.engine] = /^(.*?)(?: \(in (\w+)\))?$/s.exec(outcome.title) ?? [];
    const runs = this.#cells.get(title);
    if (runs) runs.push({title, passed: outcome.passed, ...(engine === undefined ? {} : {engine})});
    else this.#strange.push(`${outcome.title} is a cell of no table`);
  }
}
