/** Tells spreadsheets that the file is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';
/** Blanks and characters that do not show, which a spreadsheet skips before it looks for a formula. */
const UNSEEN = /^[\s\p{Cc}\p{Cf}\u115F\u1160\u2800\u3164\uFFA0]*/u;
/** What begins a formula, full-width forms included. */
const FORMULA = /^[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20\uFF5C\uFF05\u2212\uFE63\uFE62\uFE66\uFE6B]/u;
/** Numbers and phone numbers may begin with a sign. */
const NUMBER = /^[+-]?[\d\s().,/-]+$/;
/** Most texts begin and end with a letter or digit and have nothing to quote: those need no closer look. */
const PLAIN = /^[A-Za-z\d#(](?:[^",\r\n]*[^\s",])?$/;

/** One row as CSV (RFC 4180, CRLF). */
export function csvRow(cells: readonly string[]): string {
  return cells.map(cell).join(',') + '\r\n';
}

/** One cell; a text that a spreadsheet would run as a formula gets an apostrophe before it (X4). */
function cell(text: string): string {
  if (text === '' || PLAIN.test(text)) return text;
  const safe = runsAsFormula(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function runsAsFormula(text: string): boolean {
  if (/^[\t\r\n]/.test(text)) return true;
  const seen = text.replace(UNSEEN, '');
  return FORMULA.test(seen) && !NUMBER.test(seen);
}
