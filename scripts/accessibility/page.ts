import type {Criterion, CriterionEvidence} from './criteria.js';

const before = `# Accessibility

Portico meets WCAG 2.2, levels A and AA, as far as tests and its authors can tell: no auditor from outside has looked at it, and nobody
who lives with a screen reader has tried it. This page says for each of the 55 criteria how it is met and what shows it. Written by
\`npm run accessibility\` from \`docs/accessibility/criteria.json\`, which names only tests and tables that are there.

## What is tested, and how

- [Every screen in every environment](evidence/accessibility-matrix.md): axe-core in Chromium, wide, dark, at 320 pixels, at 400 % zoom, in forced
  colours, with reduced motion, right to left.
- [Keyboard and ARIA](evidence/keyboard-and-aria.md): what each pattern promises, in three engines.
- [Journeys by keyboard alone](evidence/keyboard-journeys.md): everything that a customer does, in three engines; from before the portal through it
  to after, and back.
- The accessible tree of every screen, as Chromium hands it to screen readers, stands in \`test/accessibility/trees\` and was read from top to
  bottom. A change fails the tests; \`npm run trees\` writes the trees anew, to be read again.
- Wider text, text of twice the size and the mark of the focus: \`test/accessibility/reading.e2e.ts\`.

\`npm run test:e2e -- test/accessibility\` and \`npm run test:page -- test/accessibility\` run all of it.

## Criteria`;

const after = `## What your page has to do

Portico stands in your page and takes its font, size and colours. Yours are: the language of the document (\`lang\`), a title, landmarks and
the first heading around the portal, whose own begin at the second level; a text colour and an accent (\`--portico-color-accent\`) that can be read on
your background; a way past what comes before the portal; room, since a box of a fixed height cuts off text that somebody has made larger. Links
of your menu, texts of pages and fields of your form are spoken as you write them.

## Trying it by hand

Tests know what is in the tree, not how it sounds. Before a release, with the sample page (\`npm start\`):

1. NVDA with Firefox and Chrome on Windows, VoiceOver with Safari on macOS and iOS, TalkBack with Chrome on Android.
2. Sign in with a wrong password, then with the right one. The error is heard once, the heading of the list afterwards.
3. In the list: move by heading, by table cell (\`Ctrl+Alt+arrows\`, \`VO+arrows\`), sort a column and hear the order; search and hear how many were found;
   open the filter, tick, close with Escape.
4. Open a ticket and read it by article; write a reply, attach a file, send; switch the network off and send again: what is heard says what happened,
   what was kept, and what to do.
5. File a ticket with empty fields: the summary is heard, its lines lead to the fields, whose errors are heard.
6. Close a ticket and open it again; look at an image and close it; sign out with something written.
7. The same with speech control (\`Click Filter\`), with 400 % zoom, and in Windows’ contrast themes.

## What was not tested

None of these readers was used: they run on no machine that these tests have. WebKit stands for Safari as WebKitGTK, without VoiceOver. High
contrast was seen in Chromium’s emulation of forced colours alone. Switch control and speech control were not tried. Mails keep the headings,
tables and colours of their senders, which need not be accessible. Translations were not heard by native speakers.
`;

/** The page: every criterion with how it is met and what shows it. */
export function accessibilityPage(criteria: readonly Criterion[]): string {
  const rows = criteria.map(criterion => `| ${cells(criterion).join(' | ')} |`);
  const table = ['| Criterion | Level | How it is met | What shows it |', '| --- | --- | --- | --- |', ...rows].join('\n');
  return [before, table, after].join('\n\n');
}

function cells({id, name, level, how, evidence = [], doesNotApply}: Criterion): string[] {
  if (doesNotApply !== undefined) return [`${id} ${name}`, level, `Does not apply. ${doesNotApply}`, 'There is nothing to show.'];
  return [`${id} ${name}`, level, how ?? '', evidence.map(evidenceText).join('; ')];
}

function evidenceText(evidence: CriterionEvidence): string {
  if ('test' in evidence) return `“${evidence.says}” in [${evidence.test}](../${evidence.test})`;
  const {table, only} = evidence;
  const link = `[${table}](evidence/${table}.md)`;
  return only ? `${link}: ${only.map(part => `“${part}”`).join(', ')}` : link;
}
