import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Fault} from '../../../mocks/testing.js';
import {linkTo, readState, withoutOnce} from '../../../demo/console/demo-state.js';
import {faultToText, textToFault} from '../../../demo/console/fault-text.js';

describe('a link to the demo’s state', () => {
  it('gives back world, customer, faults and clock, and keeps the portal’s page', () => {
    const faults: Fault[] = [
      {kind: 'delay', ms: 800, times: Infinity},
      {kind: 'refuse', code: 'conflict', operation: 'createReply', times: 2},
      {kind: 'truncate'},
    ];
    const link = linkTo('https://demo.example/?old=1#/portico/new', {world: 'large', as: 'anna', faults, clock: -61});
    assert.equal(
      link,
      'https://demo.example/?world=large&as=anna&fault=delay:800*all&fault=refuse:conflict@createReply*2&fault=truncate&clock=-61#/portico/new',
    );
    assert.deepEqual(readState(new URL(link).search), {world: 'large', as: 'anna', faults, clock: -61});
  });

  it('names no more than was chosen', () => {
    assert.equal(linkTo('https://demo.example/', {world: 'acme', faults: [], clock: 0}), 'https://demo.example/?world=acme');
    assert.deepEqual(readState(''), {faults: []});
  });

  it('leaves the world in the address, and what is done once not', () => {
    const page = 'https://demo.example/?world=acme&as=anna&fault=reset&fault=html&clock=5#/portico/tickets';
    assert.equal(withoutOnce(page), 'https://demo.example/?world=acme#/portico/tickets');
  });

  it('says what it does not understand', () => {
    assert.throws(() => readState('?clock=soon'), /clock is minutes, not "soon"/);
    for (const wrong of ['', 'fire', 'delay', 'delay:-1', 'refuse:network', 'reset@noSuchRoute', 'reset*0', 'reset:1']) {
      assert.throws(() => textToFault(wrong), /is no fault/, wrong);
    }
  });
});

describe('a fault as text', () => {
  for (const text of [
    'reset*all',
    'drop-answer@submitForm',
    'truncate*3',
    'html',
    'delay:1500',
    'refuse:unavailable@getTicket',
  ]) {
    it(`reads and writes ${text}`, () => assert.equal(faultToText(textToFault(text)), text));
  }
});
