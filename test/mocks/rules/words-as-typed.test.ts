import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {mockBackend} from '../../support/mock-backend.js';

describe('what owners and mail programs type', () => {
  it('R30 accepted types are taken as in an input, whatever their case and the spaces around them', async () => {
    const {signIn, change} = mockBackend();
    change({uploadLimits: {types: [' .LOG', 'Image/* ', ' application/PDF']}});
    const anna = await signIn('anna');
    const statusOf = async (name: string, type: string) => (await anna.sendFile(name, 'content', type)).status;
    assert.equal(await statusOf('printer.Log', 'application/octet-stream'), 201);
    assert.equal(await statusOf('lamp', 'IMAGE/png'), 201);
    assert.equal(await statusOf('lamp', 'application/pdf; version=1.7'), 201);
    assert.equal(await statusOf('lamp', 'application/pdf ;version=1.7'), 201);
    assert.equal(await statusOf('log', 'text/plain'), 415);
    assert.equal(await statusOf('lamp.pdf', 'text/plain'), 415);
    assert.equal(await statusOf('lamp', 'imagery/png'), 415);
    assert.equal(await statusOf('lamp', 'application/pdfx'), 415);
  });

  it('R4 an inbox has several addresses, and mail programs write them as they like', async () => {
    const {build, signIn} = mockBackend();
    build.inbox({id: 'two', addresses: ['first@portal.example', 'Second@Portal.example']});
    build.ticket({
      id: 't',
      contacts: ['anna'],
      inbox: 'two',
      messages: [
        {text: 'first', teamAddress: ' FIRST@portal.example '},
        {text: 'second', teamAddress: 'second@portal.example'},
        {text: 'none', teamAddress: 'third@portal.example'},
      ],
    });
    assert.deepEqual(await (await signIn('anna')).texts('t'), ['first', 'second']);
  });

  it('R2 a thread that was moved to another ticket shows there and no longer here', async () => {
    const {build, signIn, portal} = mockBackend();
    build.ticket({id: 'here', contacts: ['anna'], threads: [{id: 'moved', messages: [{text: 'moved'}]}]});
    build.ticket({id: 'there', contacts: ['anna']});
    const {threads, tickets} = portal.world;
    threads['moved']!.ticketId = 'there';
    tickets['there']!.threadIds.push('moved');
    const anna = await signIn('anna');
    assert.deepEqual([await anna.texts('here'), await anna.texts('there')], [[], ['moved']]);
    const card = (id: string) => portal.desk.conversations(id).map(({thread}) => thread.id);
    assert.deepEqual([card('here'), card('there')], [[], ['moved']]);
    const {message} = await anna.reply('here', 'still here');
    assert.notEqual(portal.world.messages[message.id]!.threadId, 'moved', 'R25 a reply follows no thread of another ticket');
    assert.deepEqual([await anna.texts('here'), await anna.texts('there')], [['still here'], ['moved']]);
  });

  it('R5 numbers that came in as text count as numbers, empty text as nothing', async () => {
    const {build, signIn, change} = mockBackend();
    for (const [id, level] of Object.entries({five: ' 5 ', none: '', spaces: '  ', word: 'many'})) {
      build.ticket({id, contacts: ['anna'], properties: {level}});
    }
    const anna = await signIn('anna');
    change({visibility: {all: [{property: 'level', operator: 'at-least', value: 0}]}});
    assert.deepEqual(await anna.ids(), ['five']);
    change({visibility: {all: [{property: 'level', operator: 'less', value: 1}]}});
    assert.deepEqual(await anna.ids(), []);
  });

  it('R43 properties that no form asks for get readable names', async () => {
    const {build, signIn, change} = mockBackend();
    build.ticket({
      id: 't',
      contacts: ['anna'],
      properties: {serial_number: 'A', serialNumber: 'B', '-ODD-name-': 'C', empty: ''},
    });
    change({shownProperties: ['serial_number', 'serialNumber', '-ODD-name-', 'empty', 'missing']});
    const {properties} = await (await signIn('anna')).ticket('t');
    assert.deepEqual(
      properties.map(({label}) => label),
      ['Serial number', 'Serial number', 'Odd name'],
    );
  });
});
