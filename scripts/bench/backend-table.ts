/** Medians of one subject, in milliseconds. */
export interface Row {
  readonly name: string;
  readonly small: number;
  readonly big: number;
}

/** A Markdown table of medians in a small and a big world, with the growth from one to the other. */
export function backendTable(rows: readonly Row[], sizes: readonly [small: number, big: number]): string {
  const [small, big] = sizes.map(size => size.toLocaleString('en'));
  const lines = rows.map(row => [row.name, ms(row.small), ms(row.big), `${(row.big / row.small).toFixed(1)} ×`]);
  return [['', `${small} tickets, ms`, `${big} tickets, ms`, 'growth'], ['---', '---:', '---:', '---:'], ...lines]
    .map(cells => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function ms(time: number): string {
  return time.toFixed(time < 10 ? 1 : 0);
}
