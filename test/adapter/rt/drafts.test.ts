import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {PortalError} from '../../../src/contract/error.js';
import {Drafts} from '../../../src/adapter/rt/drafts.js';

const file = (name = 'a.txt', type = 'text/plain', size = 3) => new File(['x'.repeat(size)], name, {type});
const limits = {maxSize: 10, maxCount: 2, types: ['text/plain', 'image/*', '.log']};
const refusal = (code: string, problem: string) => (error: unknown) =>
  error instanceof PortalError && error.code === code && error.fields[0]?.problem === problem;

describe('drafts of files', () => {
  it('R30 are refused with the limit that they pass', () => {
    const drafts = new Drafts(limits);
    assert.throws(() => drafts.add(file('a.txt', 'text/plain', 11), 'key-1'), refusal('too-large', 'file-too-large'));
    assert.throws(() => drafts.add(file('a.txt', 'text/plain', 0), 'key-2'), refusal('invalid', 'file-empty'));
    assert.throws(() => drafts.add(file('a.exe', 'application/x-msdownload'), 'key-3'), refusal('unsupported', 'file-type'));
    for (const good of [file('A.LOG', ''), file('a.png', 'image/png')]) assert.ok(drafts.add(good, good.name));
    const three = ['1', '2', '3'].map(key => drafts.add(file(), key).id);
    assert.throws(() => drafts.take(three, 'message-1'), refusal('invalid', 'too-many-files'));
  });

  it('R29 go with one message: its further tries have them, and no other', () => {
    const drafts = new Drafts(limits);
    const {id} = drafts.add(file(), 'key-1');
    assert.equal(drafts.add(file(), 'key-1').id, id);
    assert.equal(drafts.take([id], 'message-1').length, 1);
    drafts.used([id], 'message-1');
    assert.equal(drafts.take([id], 'message-1')[0]!.name, 'a.txt');
    assert.throws(() => drafts.take([id], 'message-2'), refusal('invalid', 'unknown'));
  });

  it('R67 X2 outlast the session of their customer, and nobody else has them', () => {
    const drafts = new Drafts(limits);
    drafts.belongTo('29');
    const {id} = drafts.add(file(), 'key-1');
    drafts.belongTo('29');
    assert.equal(drafts.take([id], 'message-1').length, 1);
    drafts.belongTo('30');
    assert.throws(() => drafts.take([id], 'message-1'), refusal('invalid', 'unknown'));
  });

  it('R30 are gone when thrown away', () => {
    const drafts = new Drafts(limits);
    const {id} = drafts.add(file(), 'key-1');
    drafts.discard(id);
    assert.throws(() => drafts.take([id], 'message-1'), refusal('invalid', 'unknown'));
    assert.throws(
      () => drafts.discard(id),
      (error: unknown) => error instanceof PortalError && error.code === 'not-found',
    );
  });
});
