/** The rule behind each reason that a refusal gives. */
const rules: Readonly<Record<string, string>> = {
  closed: 'R21',
  'not-closed': 'R14',
  'closing-off': 'R22',
  'pipeline-off': 'R24',
  'reply-to-closed-off': 'R21',
  'reopening-off': 'R14',
  'form-off': 'R50',
  'portal-off': 'R85',
  'read-only': 'R69',
  'access-denied': 'R62, R63',
  credentials: 'R66',
  'link-expired': 'R60, R66',
  'consent-missing': 'R65',
  'key-reused': 'R29',
  'participants-off': 'X6',
  'no-company': 'X6',
  'not-participant': 'X6',
  'no-solution': 'X8',
  'solution-changed': 'X8',
  'rating-off': 'X8',
  rated: 'X8',
};

const rulesOfCode: Readonly<Record<string, string>> = {
  'not-found': 'R13',
  unauthenticated: 'R1, R67',
  conflict: 'R29',
  'rate-limited': 'R66',
  'too-large': 'R30',
  unsupported: 'R30',
};

/** Which rule a refusal goes back to, as far as code and reason tell. */
export function ruleOfRefusal({code, reason}: {code?: string; reason?: string}): string | undefined {
  return (reason && rules[reason]) ?? (code && rulesOfCode[code]) ?? undefined;
}
