import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {SupportFormField} from '../../../mocks/world/settings.js';
import type {FormValue} from '../../../src/contract/forms.js';
import {type Client, mockBackend} from '../../support/mock-backend.js';

const subject: SupportFormField = {id: 'subject', kind: 'text', label: 'Subject', required: false, property: 'subject'};
const choices = ['print', 'scan', 'copy'].map(value => ({value, label: value}));

/** A form of the field and a subject; gives what Anna is told of each value. */
async function withField(...fields: SupportFormField[]) {
  const backend = mockBackend();
  backend.build.form({id: 'form', inboxId: 'help', fields: [subject, ...fields]});
  backend.change({form: {enabled: true, formId: 'form'}, uploadLimits: {maxCount: 2}});
  const anna = await backend.signIn('anna');
  const submit = (values: Record<string, FormValue>) => anna.write('/form/submissions', {formId: 'form', values});
  const problems = async (values: Record<string, FormValue>) => {
    const answer = await submit(values);
    if (answer.status === 201) return [];
    assert.equal(answer.status, 422, answer.text);
    return (answer.problem().fields ?? []).map(({field, problem, limit}) => [
      field,
      problem,
      ...(limit === undefined ? [] : [limit]),
    ]);
  };
  const firstText = () => Object.values(backend.portal.world.messages).at(-1)!.text;
  return {...backend, anna, submit, problems, firstText};
}

const base = {label: 'Field', required: false};

async function files(anna: Client, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) ids.push((await anna.upload(`${index}.txt`, 'content')).id);
  return ids;
}

describe('R53 limits of fields', () => {
  it('R53 a text may have as many characters as its limits say, and none more or fewer', async () => {
    const {problems} = await withField({...base, id: 'text', kind: 'multiline', min: 3, max: 5});
    assert.deepEqual(await problems({text: 'ab'}), [['text', 'too-short', 3]]);
    assert.deepEqual(await problems({text: 'abc'}), []);
    assert.deepEqual(await problems({text: 'abcde'}), []);
    assert.deepEqual(await problems({text: 'abcdef'}), [['text', 'too-long', 5]]);
    assert.deepEqual(await problems({text: 5}), [['text', 'format']]);
    assert.deepEqual(await problems({text: ['abc']}), [['text', 'format']]);
  });

  it('R53 a text without a limit of its own has 50,000 characters', async () => {
    const {problems} = await withField({...base, id: 'text', kind: 'multiline'});
    assert.deepEqual(await problems({text: 'x'.repeat(50_000)}), []);
    assert.deepEqual(await problems({text: 'x'.repeat(50_001)}), [['text', 'too-long', 50_000]]);
  });

  it('R53 a number may be its least and its greatest, as a number and as text', async () => {
    const {problems} = await withField({...base, id: 'number', kind: 'number', min: 2, max: 4});
    for (const number of [2, 4, '2', '4']) assert.deepEqual(await problems({number}), []);
    assert.deepEqual(await problems({number: 1.9}), [['number', 'too-small', 2]]);
    assert.deepEqual(await problems({number: '4.1'}), [['number', 'too-great', 4]]);
    for (const number of ['x', true, ['3']]) assert.deepEqual(await problems({number}), [['number', 'format']]);
  });

  it('R53 a date may be its earliest and its latest, and is written in full', async () => {
    const {problems} = await withField({...base, id: 'date', kind: 'date', min: '2026-02-01', max: '2026-02-10'});
    for (const date of ['2026-02-01', '2026-02-10']) assert.deepEqual(await problems({date}), []);
    assert.deepEqual(await problems({date: '2026-01-31'}), [['date', 'too-small', '2026-02-01']]);
    assert.deepEqual(await problems({date: '2026-02-11'}), [['date', 'too-great', '2026-02-10']]);
    for (const date of ['2026-02', '2026-02-30', '2026-2-3', 'today', 20260203]) {
      assert.deepEqual(await problems({date}), [['date', 'format']]);
    }
  });

  it('R53 a date without limits may be any day', async () => {
    const {problems} = await withField({...base, id: 'date', kind: 'date'});
    assert.deepEqual(await problems({date: '1066-10-14'}), []);
  });

  it('R53 choices are those of the form, and a select without any has none', async () => {
    const {problems} = await withField(
      {...base, id: 'one', kind: 'select', options: choices},
      {...base, id: 'none', kind: 'select'},
      {...base, id: 'many', kind: 'multiselect', options: choices},
    );
    assert.deepEqual(await problems({one: 'print', many: ['scan', 'copy']}), []);
    assert.deepEqual(await problems({one: 'fax', many: ['scan', 'fax'], none: 'print'}), [
      ['one', 'not-an-option'],
      ['none', 'not-an-option'],
      ['many', 'not-an-option'],
    ]);
    assert.deepEqual(await problems({one: ['print']}), [['one', 'not-an-option']]);
  });

  it('R53 an empty list counts as nothing', async () => {
    const {problems} = await withField({...base, required: true, id: 'many', kind: 'multiselect', options: choices});
    assert.deepEqual(await problems({many: []}), [['many', 'required']]);
  });
});

describe('R53 fields that depend on others', () => {
  it('R53 a box that was never touched counts as not ticked', async () => {
    const {problems} = await withField(
      {...base, id: 'box', kind: 'checkbox'},
      {...base, id: 'why', kind: 'text', required: true, when: {field: 'box', values: ['false']}},
    );
    assert.deepEqual(await problems({}), [['why', 'required']]);
    assert.deepEqual(await problems({box: true}), []);
  });

  it('R53 a text that was never touched counts as empty', async () => {
    const {problems} = await withField({
      ...base,
      id: 'why',
      kind: 'text',
      required: true,
      when: {field: 'subject', values: ['']},
    });
    assert.deepEqual(await problems({}), [['why', 'required']]);
    assert.deepEqual(await problems({subject: 'false'}), []);
  });

  it('R53 one of several choices is enough to show a field', async () => {
    const {problems} = await withField(
      {...base, id: 'many', kind: 'multiselect', options: choices},
      {...base, id: 'why', kind: 'text', required: true, when: {field: 'many', values: ['scan']}},
    );
    assert.deepEqual(await problems({many: ['print', 'scan']}), [['why', 'required']]);
    assert.deepEqual(await problems({many: ['print', 'copy']}), []);
  });

  it('R53 fields that wait for each other, or for none that is there, are never shown', async () => {
    const {problems} = await withField(
      {...base, id: 'hen', kind: 'text', required: true, when: {field: 'egg', values: ['']}},
      {...base, id: 'egg', kind: 'text', required: true, when: {field: 'hen', values: ['']}},
      {...base, id: 'lost', kind: 'text', required: true, when: {field: 'nowhere', values: ['']}},
    );
    assert.deepEqual(await problems({}), []);
  });
});

describe('R53 what is filed', () => {
  it('R53 only hidden fields bring their default along; the page shows the others', async () => {
    const {submit, portal} = await withField(
      {...base, id: 'source', kind: 'hidden', default: 'portal', property: 'source'},
      {...base, id: 'mark', kind: 'hidden', property: 'mark'},
      {...base, id: 'area', kind: 'text', default: 'print', property: 'area'},
    );
    await submit({});
    assert.deepEqual(Object.values(portal.world.tickets).at(-1)!.properties, {source: 'portal'});
  });

  it('R53 a field that is called like a part of every object is empty until it is filled', async () => {
    const {problems} = await withField({...base, id: 'constructor', kind: 'text', required: true});
    assert.deepEqual(await problems({}), [['constructor', 'required']]);
  });

  it('R30 a file field has its own limit, and all file fields of a form share that of a message', async () => {
    const photos: SupportFormField = {...base, id: 'photos', kind: 'file', max: 2};
    const one = await withField(photos);
    assert.deepEqual(await one.problems({photos: await files(one.anna, 3)}), [['photos', 'too-many-files', 2]]);
    assert.deepEqual(await one.problems({photos: await files(one.anna, 2)}), []);
    assert.deepEqual(await one.problems({photos: 'a.txt'}), [['photos', 'format']]);

    const two = await withField(photos, {...base, id: 'logs', kind: 'file'});
    const drafts = await files(two.anna, 3);
    assert.deepEqual(await two.problems({photos: drafts.slice(0, 2), logs: drafts.slice(2)}), [['logs', 'too-many-files', 2]]);
    assert.deepEqual(await two.problems({photos: drafts.slice(0, 1), logs: drafts.slice(1, 2)}), []);
  });

  it('R30 too many files are told at the last field for files, and once', async () => {
    const photos: SupportFormField = {...base, id: 'photos', kind: 'file'};
    const text: SupportFormField = {...base, id: 'more', kind: 'text'};
    const one = await withField(photos, text);
    assert.deepEqual(await one.problems({photos: await files(one.anna, 3)}), [['photos', 'too-many-files', 2]]);
    const two = await withField(photos, {...base, id: 'logs', kind: 'file'}, text);
    const drafts = await files(two.anna, 3);
    assert.deepEqual(await two.problems({photos: drafts.slice(0, 2), logs: drafts.slice(2)}), [['logs', 'too-many-files', 2]]);
  });

  it('R26 the first message says each answer in the words of the form, hidden ones apart', async () => {
    const {submit, firstText} = await withField(
      {...base, id: 'source', kind: 'hidden', label: 'Source', default: 'portal'},
      {...base, id: 'box', kind: 'checkbox', label: 'Urgent'},
      {...base, id: 'off', kind: 'checkbox', label: 'Known'},
      {...base, id: 'more', kind: 'multiline', label: 'More'},
      {
        ...base,
        id: 'many',
        kind: 'multiselect',
        label: 'Days',
        options: [
          {value: 'mo', label: 'Monday'},
          {value: 'tu', label: 'Tuesday'},
        ],
      },
    );
    await submit({subject: 'Lamp', box: true, off: false, more: 'It\nflickers.', many: ['mo', 'tu']});
    assert.equal(firstText(), 'Subject: Lamp\nUrgent: ☑\nKnown: ☐\nMore:\nIt\nflickers.\nDays: Monday, Tuesday');
  });

  it('R28 empty lines and blanks before a subject are not it', async () => {
    const {submit, portal} = await withField();
    await submit({subject: ' \n\n  Lamp \n flickers'});
    assert.equal(Object.values(portal.world.tickets).at(-1)!.subject, 'Lamp');
  });

  it('R28 the subject is the first line of the first text where no field is for it, else the form’s name', async () => {
    const backend = mockBackend();
    const only: SupportFormField[] = [
      {...base, id: 'count', kind: 'number', property: 'count'},
      {...base, id: 'more', kind: 'multiline'},
    ];
    backend.build.form({id: 'form', name: 'Repairs', inboxId: 'help', fields: only});
    backend.change({form: {enabled: true, formId: 'form'}});
    const anna = await backend.signIn('anna');
    for (const values of [{count: '3', more: '  The lamp \nflickers.'}, {count: 4}]) {
      await anna.write('/form/submissions', {formId: 'form', values});
    }
    const tickets = Object.values(backend.portal.world.tickets);
    assert.deepEqual(
      tickets.map(each => each.subject),
      ['The lamp', 'Repairs'],
    );
    assert.deepEqual(
      tickets.map(each => each.properties),
      [{count: 3}, {count: 4}],
    );
  });
});
