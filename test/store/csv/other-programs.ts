import papaparse from 'papaparse';

/** Cells of a CSV file, as an independent parser finds them. */
export function parse(csv: string, delimiter = ','): string[][] {
  const {data} = papaparse.parse<string[]>(csv, {delimiter, skipEmptyLines: true});
  return data;
}

/** The naive way: joined by commas. */
export function joinedRow(cells: readonly string[]): string {
  return cells.join(',') + '\r\n';
}

/** A little less naive: quotes as RFC 4180 asks for them, and no more. */
export function quotedRow(cells: readonly string[]): string {
  return joinedRow(cells.map(text => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)));
}

const UNSEEN = /^[\s\p{C}\p{Default_Ignorable_Code_Point}]*/u;

/** ASCII in the width of Chinese characters. */
const FULL_WIDTH = /[\uFF01-\uFF5E]/g;

/** The formula that some spreadsheet reads in a cell, with a plain equals sign before it; undefined if none does. */
export function formulaIn(cell: string): string | undefined {
  const seen = cell.replace(UNSEEN, '').replaceAll(FULL_WIDTH, sign => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  // What is a number to a spreadsheet is none the less for its sign.
  if (!/^[=+\-@]/.test(seen) || /^[+-]?[\d\s]+([.,]\d+)?$/.test(seen)) return undefined;
  return `=${seen.replace(/^[=@]/, '')}`;
}

/** All that some program could work out in a file: by commas, by semicolons, by tabs. */
export function formulasIn(csv: string): string[] {
  return [',', ';', '\t'].flatMap(delimiter =>
    parse(csv, delimiter)
      .flat()
      .flatMap(cell => formulaIn(cell) ?? []),
  );
}
