/** Medians of one thing that was measured. */
export interface ContenderRow {
  readonly name: string;
  readonly vanilla: number;
  readonly portico: number;
  readonly unit: 'ms' | '%' | '';
}

/** A Markdown table of both contenders, with Portico's share of what the one written by hand takes. */
export function contenderTable(rows: readonly ContenderRow[]): string {
  const lines = rows.map(({name, vanilla, portico, unit}) => [
    unit === '' ? name : `${name}, ${unit}`,
    figure(vanilla),
    figure(portico),
    unit === '%' || vanilla === 0 ? '' : `${(portico / vanilla).toFixed(2)} ×`,
  ]);
  return [['', 'by hand', 'Portico', 'ratio'], ['---', '---:', '---:', '---:'], ...lines]
    .map(cells => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function figure(value: number): string {
  return value.toFixed(value > 0 && value < 10 ? 1 : 0);
}
