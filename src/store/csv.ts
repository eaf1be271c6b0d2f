const BYTE_ORDER_MARK = '\uFEFF';
/** Blanks and characters that do not show, which a spreadsheet skips before it looks for a formula. */
const UNSEEN = /^[\s\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]*/u;
/** What begins a formula, full-width forms included. */
const FORMULA = /^[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20]/u;
/** Numbers and phone numbers may begin with a sign. */
const NUMBER = /^[+-]?[\d\s().,/-]+$/;

/** Rows of text as CSV (RFC 4180, CRLF), with a byte order mark so that spreadsheets read it as UTF-8. */
export function csv(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map(row => row.map(cell).join(',') + '\r\n').join('');
}

/** One cell; a text that a spreadsheet would run as a formula gets an apostrophe before it (X4). */
function cell(text: string): string {
  const safe = runsAsFormula(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function runsAsFormula(text: string): boolean {
  if (/^[\t\r\n]/.test(text)) return true;
  const seen = text.replace(UNSEEN, '');
  return FORMULA.test(seen) && !NUMBER.test(seen);
}
