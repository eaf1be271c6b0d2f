import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {demoFolder} from '../../scripts/build/demo.js';
import {enginesToTest, openPage} from '../support/browser.js';
import {readRuleBook, rowsOf} from '../../scripts/rules/rows.js';
import {serveFolder, type StaticServer} from '../../scripts/serve/static-server.js';
import {until} from '../support/wait.js';
import {hasNoErrors, isAccessible} from './steps.js';
import {Tester} from './tester.js';
import {tourLines} from './tour-lines.js';

type Check = (tester: Tester, paths: readonly string[]) => Promise<void>;

/** Follows all paths of a line, which must show a text in the end. */
const seeing =
  (...texts: readonly string[]): Check =>
  async (tester, paths) => {
    for (const path of paths) await tester.follow(path);
    for (const text of texts) await tester.see(text);
  };

/** What a tester sees who follows a line: of each group of the tour some, which between them use every part of the demo. */
const checks: Readonly<Record<string, Check>> = {
  R2: seeing('No ticket', 'Customers see tickets only, so this never shows in the portal (R2).'),
  R3: seeing('On my way', 'SMS'),
  R7: async (tester, [note]) => {
    await tester.follow('Demo › Anna › "Scanners lose Wi-Fi …"');
    await tester.see('Scanners lose Wi-Fi near gate 4');
    await tester.follow(note!);
    await tester.see('Internal note, never shown to customers');
    tester.goTo('Demo');
    await tester.follow('Your reply `After the note` › Send reply');
    await tester.see('After the note');
    await tester.seeNoMore('on the free plan');
  },
  R10: async (tester, [both, moved]) => {
    await tester.follow(both!);
    await tester.follow(moved!);
    await until('no second view', async () => !(await tester.page.has('combobox', 'Show')));
  },
  R12: async (tester, [anna, tom]) => {
    await tester.follow(anna!);
    await tester.page.find('combobox', 'Show');
    await tester.follow(tom!);
    await until('no menu', async () => !(await tester.page.has('combobox', 'Show')));
    await tester.see('LP-40 offline after power cut');
  },

  R21: async (tester, [closed]) => {
    await tester.follow(closed!);
    await tester.see('Closed');
    await tester.follow('Your reply `It is back` › Send reply');
    await tester.see('It is back');
    await tester.see('Open');
  },
  R22: async (tester, [close]) => {
    await tester.follow(close!);
    await tester.see('Closed');
  },
  R25: async (tester, [reply]) => {
    await tester.follow(reply!);
    await tester.see('When can we have it?');
    await tester.follow('Desk › "Call: loan scanner …"');
    await tester.see('When can we have it?');
    await tester.see('Acme Help Desk');
  },
  R29: async (tester, [fault, requests]) => {
    await tester.follow(fault!);
    await tester.follow('Demo › Anna › "Scanners lose Wi-Fi …" › Your reply `Only once` › Send reply');
    await tester.follow(requests!);
    await tester.see('on purpose: drop-answer');
    await tester.follow('Desk › "Scanners lose Wi-Fi …"');
    // In the line of the inbox, and once in the conversation.
    await until('it twice', async () => (await tester.tab.text()).split('Only once').length === 3);
  },

  R41: seeing('Subject', 'Requested by', 'Create date', 'Ticket owner', 'Last activity date', 'Status'),
  R42: async (tester, [anna, stages]) => {
    await tester.follow(anna!);
    await tester.see('Open');
    await tester.follow(stages!);
    await tester.see('Saved.');
    tester.goTo('Demo');
    await tester.tab.reload();
    await tester.see('Waiting on');
  },
  R45: async (tester, [finnish]) => {
    await tester.follow(finnish!);
    await tester.follow('Demo › Anna');
    await tester.see('Tukipyynnöt');
  },

  R26: async (tester, [filed]) => {
    await tester.follow(filed!);
    await tester.see('Thank you, we have it');
    await tester.follow('Desk › "A strap tore"');
    await tester.see('The strap of one scanner tore.');
  },
  R53: async (tester, [sent]) => {
    await tester.follow(sent!);
    await tester.see('Subject');
    await tester.act('Topic: Scanner');
    await tester.see('Serial number');
  },

  R62: async (tester, [audience]) => {
    await tester.follow(audience!);
    await tester.act('Premium customers');
    await tester.act('Save settings');
    await tester.see('Saved.');
    await tester.follow('Demo › Mailbox');
    await tester.see('Follow the link');
    await tester.page.reload();
    await tester.act('Go to Acme Support');
    await tester.seeNoMore('Sign up here');
  },
  R65: seeing('Tick the box to agree'),
  R67: async (tester, [anna, near, over]) => {
    await tester.follow(anna!);
    await tester.see('Sign out');
    await tester.follow(near!);
    await tester.see('You will be signed out in');
    await tester.follow(over!);
    await tester.see('Your session has ended');
  },
  R68: async (tester, [path]) => {
    await tester.follow(path!);
    await tester.see('You are signed out');
  },

  R81: seeing('Slug: is not written as it must be.'),
  R85: async (tester, [off]) => {
    await tester.follow(off!);
    await tester.see('The portal is off.');
    tester.goTo('Demo');
    await tester.tab.reload();
    await tester.seeNoMore('Email');
  },
  R86: seeing('You may not see these settings'),
  R89: seeing('The handle came off'),

  X1: seeing('Does not see the ticket'),
  X2: async (tester, [offline]) => {
    await tester.follow('Demo › Anna › "Scanners lose Wi-Fi …"');
    await tester.follow(offline!);
    await tester.follow('Your reply `Nobody is there` › Send reply');
    await tester.see('We could not send your reply. It is kept here.');
    await tester.follow('Offline');
    await tester.follow('Try again');
    await tester.seeNoMore('It is kept here.');
    await tester.follow('Desk › "Scanners lose Wi-Fi …"');
    await tester.see('Nobody is there');
  },
  X3: seeing('racking'),
  X8: async (tester, [path, yes]) => {
    await tester.follow(path!);
    await tester.see('Does this solve it?');
    await tester.follow(yes!);
    await tester.see('Good to know that it is solved.');
  },
  X9: seeing('When a scanner loses Wi-Fi in part of the warehouse'),
};

const lines = tourLines();

describe('the tour', () => {
  it('has a line for each rule, and lines are tried of each group', () => {
    assert.deepEqual(
      [...lines.keys()],
      rowsOf(readRuleBook()).map(({id}) => id),
    );
    const groups = new Set([...lines.values()].map(({group}) => group));
    for (const rule of Object.keys(checks)) groups.delete(lines.get(rule)!.group);
    assert.deepEqual([...groups], []);
  });
});

// What the tour says is the same in every engine; in all of them the elements, the desk and the settings are tested elsewhere.
for (const engine of (await enginesToTest()).filter(({name}) => name === 'chromium')) {
  describe(`the tour in ${engine.name}`, () => {
    let server: StaticServer;
    before(async () => {
      server = await serveFolder(demoFolder);
    });
    after(() => server.close());

    for (const [rule, check] of Object.entries(checks)) {
      const {paths, text} = lines.get(rule)!;
      it(`${rule} shows: ${text.replaceAll('_', '')}`, async () => {
        const page = await openPage(engine);
        try {
          const tester = await Tester.open(page, server.url);
          await check(tester, paths);
          if (rule === 'X1') await isAccessible(page, 'the console');
          if (rule !== 'X2' && rule !== 'R29') hasNoErrors(page);
        } finally {
          await page.close();
        }
      });
    }
  });
}
