import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {isMessage, toMessage} from '../../../src/adapter/rt/message.js';
import {messageBody} from '../../../src/adapter/rt/message-body.js';
import {withDefaults} from '../../../src/adapter/rt/options.js';
import type {RtPart, RtTransaction} from '../../../src/adapter/rt/shapes.js';
import {alice} from './people.js';

const options = withDefaults({});
const sent: RtTransaction = {
  id: '5',
  Type: 'Correspond',
  Created: '2026-11-01T10:00:00Z',
  Creator: {RealName: 'Ada Agent', Role: 'agent'},
};
const part = (id: string, ContentType: string, more: Partial<RtPart> = {}): RtPart => ({
  id,
  ContentType,
  ...more,
});

describe('a message of RT', () => {
  it('R7 is a creation or a correspondence, and nothing else', () => {
    for (const Type of ['Create', 'Correspond']) assert.ok(isMessage({...sent, Type}));
    for (const Type of ['Comment', 'CommentEmailRecord', 'Status', 'EmailRecord', 'Set']) assert.ok(!isMessage({...sent, Type}));
  });

  it('has its texts and files', () => {
    const Parts = [
      part('2', 'text/plain; charset=utf-8', {Content: 'Hello\r\nthere'}),
      part('3', 'text/html', {Content: '<p>Hello</p>'}),
      part('4', 'text/plain', {Filename: 'log.txt', ContentLength: '12'}),
      part('5', 'image/png', {Filename: '', ContentLength: 70}),
    ];
    const message = toMessage({...sent, Parts}, alice, options);
    assert.deepEqual([message.text, message.html, message.author.name], ['Hello\nthere', '<p>Hello</p>', 'Ada Agent']);
    assert.deepEqual(message.attachments, [
      {id: '4', name: 'log.txt', size: 12, type: 'text/plain'},
      {id: '5', name: 'file-5', size: 70, type: 'image/png'},
    ]);
  });

  it('that came as HTML alone has its words as text', () => {
    const Content = '<style>p{}</style><p>Two &lt;lines&gt;</p>and<br>more&nbsp;&amp; more';
    const {text} = toMessage({...sent, Parts: [part('1', 'text/html', {Content})]}, alice, options);
    assert.equal(text, 'Two <lines>\nand\nmore & more');
  });

  it('without a text is an empty one', () => {
    assert.equal(toMessage(sent, alice, options).text, '');
  });
});

describe('the body of a message', () => {
  it('is JSON without files, and a form with them', async () => {
    assert.deepEqual(await messageBody({Content: 'Hi'}, []), {Content: 'Hi'});
    const form = await messageBody({Content: 'Hi'}, [new File(['a'], 'ä.png', {type: 'image/png'})]);
    assert.ok(form instanceof FormData);
    assert.equal(form.get('JSON'), '{"Content":"Hi"}');
    assert.equal((form.get('Attachments') as File).name, 'ä.png');
  });

  it('R30 sends text that RT would turn into other bytes as bytes', async () => {
    const typeOf = async (bytes: number[], type: string): Promise<string> => {
      const form = (await messageBody({}, [new File([new Uint8Array(bytes)], 'a.txt', {type})])) as FormData;
      return (form.get('Attachments') as File).type;
    };
    assert.equal(await typeOf([0x68, 0xc3, 0xa4], 'text/plain'), 'text/plain');
    assert.equal(await typeOf([0x68, 0xe4], 'text/plain'), 'application/octet-stream');
    assert.equal(await typeOf([0x68, 0xe4], 'image/png'), 'image/png');
    assert.equal(await typeOf([1], ''), 'application/octet-stream');
  });
});
