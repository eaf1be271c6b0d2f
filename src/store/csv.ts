/** Tells spreadsheets that the file is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';
/** Blanks and characters that do not show, which a spreadsheet skips before it looks for a formula. */
const UNSEEN = /^[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]*/u;
/** What begins a formula, full-width forms included. */
const FORMULA = /^[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20\uFF5C\uFF05\u2212\uFE63\uFE62\uFE66\uFE6B]/u;
/** A number, or a phone number that is no sum: `+358 40 123`, not `+358-40-123`, which a spreadsheet would work out. */
const NUMBER = /^[+-](?:[\d\s().,]+|(?=.*(?:\d\s+|\)\s*)\d)[\d\s().,/-]+)$/s;
/** Most texts begin and end with a letter or digit and have nothing to quote: those need no closer look. */
const PLAIN = /^[A-Za-z\d#(](?:[^",;\t\r\n]*[^\s",;])?$/;
/**
 * Where a program that separates cells by semicolons or tabs, as in most of Europe, begins another cell in the middle of ours;
 * not before a smile.
 */
const INNER_FORMULA =
  /(?<=[;\t\r\n][\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]*)(?=[=@\uFF1D\uFF20]|[+\-\uFF0B\uFF0D]\s*[\p{L}\p{N}(+\-=@"'])/gu;

/** One row as CSV (RFC 4180, CRLF). */
export function csvRow(cells: readonly string[]): string {
  return cells.map(cell).join(',') + '\r\n';
}

/** One cell; a text that a spreadsheet would run as a formula gets an apostrophe before it (X4). */
function cell(text: string): string {
  if (text === '' || PLAIN.test(text)) return text;
  const inner = text.replace(INNER_FORMULA, "'");
  const safe = runsAsFormula(text) ? `'${inner}` : inner;
  return /[",;\t\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function runsAsFormula(text: string): boolean {
  if (/^[\t\r\n]/.test(text)) return true;
  const seen = text.replace(UNSEEN, '');
  return FORMULA.test(seen) && !NUMBER.test(seen);
}
