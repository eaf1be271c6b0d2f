const QUOTED = /^\s*>/;
const ATTRIBUTION =
  /\S\s+(?:wrote|kirjoitti|schrieb|a écrit|escribió|skrev|ha scritto|escreveu|schreef|napisał)[^\n]{0,80}:\s*$/iu;
const ORIGINAL =
  /^\s*-{2,}\s*(?:original message|alkuperäinen viesti|ursprüngliche nachricht|message d.origine|mensaje original)\s*-{2,}\s*$/iu;

/**
 * Takes the quoted mail at the end of a plain text apart: lines that begin with `>`, with the line above that says whose they
 * are, or everything after "Original message". All is own text if something is written after the quotation, or if nothing
 * else would be left.
 */
export function splitQuote(text: string): {readonly own: string; readonly quoted: string} {
  const lines = text.split('\n');
  const start = originalStart(lines) ?? quotedStart(lines);
  const own = lines.slice(0, start).join('\n').trimEnd();
  return start === undefined || !own.trim() ? {own: text, quoted: ''} : {own, quoted: lines.slice(start).join('\n').trim()};
}

function originalStart(lines: readonly string[]): number | undefined {
  const start = lines.findIndex(line => ORIGINAL.test(line));
  return start < 0 ? undefined : start;
}

function quotedStart(lines: readonly string[]): number | undefined {
  let start = lines.length;
  while (start > 0 && (QUOTED.test(lines[start - 1] ?? '') || !lines[start - 1]?.trim())) start -= 1;
  if (!lines.slice(start).some(line => QUOTED.test(line))) return undefined;
  // The attribution can be broken over two lines.
  for (const length of [1, 2]) {
    if (start >= length && ATTRIBUTION.test(lines.slice(start - length, start).join(' '))) return start - length;
  }
  return start;
}
