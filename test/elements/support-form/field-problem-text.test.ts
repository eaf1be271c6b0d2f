import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {FormField} from '../../../src/contract/forms.js';
import {fieldProblemText, namedProblemText} from '../../../src/elements/support-form/field-problem-text.js';
import {en} from '../../../src/messages/en.js';
import {fi} from '../../../src/messages/fi.js';
import {Localizer} from '../../../src/messages/localizer.js';

const english = new Localizer('en', en);
const finnish = new Localizer('fi', fi);
const required = {problem: 'required'} as const;

describe('what to do about a field', () => {
  const cases: [kind: FormField['kind'], label: string, english: string, finnish: string][] = [
    ['text', 'Serial number', 'Enter the serial number', 'Anna serial number'],
    ['select', 'Topic', 'Choose the topic', 'Valitse topic'],
    ['multiselect', 'Sites', 'Choose the sites', 'Valitse sites'],
    ['date', 'Since when?', 'Answer “Since when?”', 'Vastaa kysymykseen ”Since when?”'],
    ['multiline', 'Tell us more (a lot)', 'Fill in “Tell us more (a lot)”', 'Täytä kohta ”Tell us more (a lot)”'],
    ['checkbox', 'I agree', 'Tick “I agree”', 'Rastita ”I agree”'],
    ['file', 'Photos', 'Attach a file under “Photos”', 'Liitä tiedosto kohtaan ”Photos”'],
  ];
  for (const [kind, label, inEnglish, inFinnish] of cases) {
    it(`R53 names it where ${kind} “${label}” is needed`, () => {
      const field = {kind, label};
      assert.deepEqual(
        [fieldProblemText(required, field, english), fieldProblemText(required, field, finnish)],
        [inEnglish, inFinnish],
      );
      assert.equal(namedProblemText(required, field, english), inEnglish);
    });
  }

  it('R53 is said at the field without its name, in a summary with it', () => {
    const problem = {problem: 'too-long', limit: 100} as const;
    const named = (label: string) => namedProblemText(problem, {kind: 'text', label}, english);
    assert.equal(fieldProblemText(problem, {kind: 'text', label: 'Subject'}, english), 'Use at most 100 characters');
    assert.equal(named('Subject'), 'Subject: use at most 100 characters');
    assert.equal(named('What happened?'), 'What happened? Use at most 100 characters');
  });

  it('R53 reads as numbers and days do', () => {
    const text = (problem: Parameters<typeof fieldProblemText>[0], kind: FormField['kind']) =>
      fieldProblemText(problem, {kind, label: 'X'}, english);
    assert.equal(text({problem: 'format'}, 'number'), 'Enter a number');
    assert.equal(text({problem: 'format'}, 'date'), 'Choose a day');
    assert.equal(text({problem: 'too-great', limit: 5000}, 'number'), 'Enter 5,000 or less');
    assert.equal(text({problem: 'too-small', limit: '2020-01-02'}, 'date'), 'Choose Jan 2, 2020 or a later day');
    assert.equal(text({problem: 'too-great', limit: '2020-01-02'}, 'date'), 'Choose Jan 2, 2020 or an earlier day');
  });
});
