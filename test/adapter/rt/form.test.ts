import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {FormField} from '../../../src/contract/forms.js';
import {customFieldIdOf, toFormField} from '../../../src/adapter/rt/form-field.js';
import {submissionProblems} from '../../../src/adapter/rt/form-problems.js';
import type {RtField} from '../../../src/adapter/rt/shapes.js';

const rtField = (Type: string, more: Partial<RtField> = {}): RtField => ({
  id: '2',
  Name: 'Product',
  Type,
  MaxValues: '1',
  ...more,
});

describe('a custom field of RT in the form', () => {
  it('R53 has the kind that takes its values', () => {
    const kinds: readonly [RtField, FormField['kind'] | undefined][] = [
      [rtField('Select'), 'select'],
      [rtField('Select', {MaxValues: 0}), 'multiselect'],
      [rtField('Freeform'), 'text'],
      [rtField('Freeform', {Pattern: '(?#Digits)^[\\d.]+$'}), 'number'],
      [rtField('Text'), 'multiline'],
      [rtField('Date'), 'date'],
      [rtField('DateTime'), 'date'],
      [rtField('Autocomplete'), 'text'],
      [rtField('Binary'), undefined],
      [rtField('Something new'), undefined],
    ];
    for (const [field, kind] of kinds) assert.equal(toFormField(field)?.kind, kind, `${field.Type} ${field.Pattern}`);
  });

  it('R53 is required where RT wants a value, and has its help and choices', () => {
    const field = toFormField(
      rtField('Select', {Pattern: '(?#Mandatory).', Description: 'What it is about', Values: ['A', 'B']}),
    )!;
    assert.deepEqual([field.required, field.help], [true, 'What it is about']);
    assert.deepEqual(field.options, [
      {value: 'A', label: 'A'},
      {value: 'B', label: 'B'},
    ]);
    assert.equal(customFieldIdOf(field.id), '2');
    assert.equal(customFieldIdOf('subject'), undefined);
    assert.equal(toFormField(rtField('Text', {Pattern: '', Description: ''}))?.required, false);
  });
});

describe('what was entered', () => {
  const fields: FormField[] = [
    {id: 'subject', kind: 'text', label: 'Subject', required: true, max: 5},
    {id: 'product', kind: 'select', label: 'Product', required: false, options: [{value: 'A', label: 'A'}]},
    {id: 'since', kind: 'date', label: 'Since', required: false},
    {id: 'count', kind: 'number', label: 'Count', required: false},
  ];
  const problems = (values: Parameters<typeof submissionProblems>[1]) => submissionProblems(fields, values);

  it('R53 is refused field by field', () => {
    assert.deepEqual(problems({}), [{field: 'subject', problem: 'required'}]);
    assert.deepEqual(problems({subject: '  '}), [{field: 'subject', problem: 'required'}]);
    assert.deepEqual(problems({subject: 'Too long'}), [{field: 'subject', problem: 'too-long', limit: 5}]);
    assert.deepEqual(problems({subject: 'Lamp', product: 'C', since: '2026-13-01', count: 'x', more: '1'}), [
      {field: 'product', problem: 'not-an-option'},
      {field: 'since', problem: 'format'},
      {field: 'count', problem: 'format'},
      {field: 'more', problem: 'unknown'},
    ]);
  });

  it('R53 is taken where it fits', () => {
    assert.deepEqual(problems({subject: 'Lamp', product: 'A', since: '2026-11-01', count: 2.5}), []);
  });
});
