import {expect, html} from '@open-wc/testing';
import type {WorldBuilder} from '../../../mocks/world/builder.js';
import {csvRow} from '../../../src/store/csv.js';
import {cellTitle} from '../../support/evidence/table.js';
import {engineOfPage} from '../../support/page/engine.js';
import {all, eventually, find, part, partOf, textOf} from '../../support/page/look.js';
import {mount} from '../../support/page/mount.js';
import {interceptPrint} from '../../support/page/print.js';
import {lettersOf, visualText} from '../../ui/safe-html/hostile/witness.js';
import {CONTROL, names, nameTable, places, type HostileName, type Place} from './names-table.js';

/** A ticket whose people, subject, property and file have that name. */
function fill(text: string): (build: WorldBuilder) => void {
  return build => {
    build.world.contacts['ben']!.name = text;
    build.world.agents['mia']!.name = text;
    const files = [{name: text, content: 'x', type: 'application/pdf'}];
    const messages = [
      {text: 'It flickers.', from: 'ben', files},
      {text: 'Which?', from: 'mia'},
    ];
    build.ticket({id: 't', subject: text, contacts: ['ben', 'anna'], requester: 'ben', owner: 'mia', messages});
  };
}

/** What stands in each place, and the element if it is one. */
async function seenIn(text: string): Promise<ReadonlyMap<Place, {readonly text: string; readonly element?: HTMLElement}>> {
  const {provider} = await mount(
    html`<portico-ticket-list></portico-ticket-list><portico-ticket-detail .ticketId=${'t'}></portico-ticket-detail>`,
    {as: 'anna', fill: fill(text), settings: {participants: {enabled: true}}},
  );
  const list = provider.querySelector('portico-ticket-list')!;
  const detail = provider.querySelector('portico-ticket-detail')!;
  const authors = await eventually('the messages', () => {
    const found = all(detail, '[part~="author"]');
    return found.length === 2 && found;
  });
  const shown = (element: HTMLElement) => ({text: textOf(element), element});
  const card = await partOf(detail, 'card');
  const participants = await eventually('the participants', () => {
    const found = all(detail, '[part~="person"] bdi');
    return found.length === 2 && found;
  });
  const owner = all(detail, 'dt').find(term => textOf(term) === 'Ticket owner')!;
  const [download] = await savedBy(() => card.click());
  const [file] = await savedBy(() => part(list, 'export')!.click());
  let print = {title: '', text: ''};
  const stop = interceptPrint(({document: page}) => (print = {title: page.title, text: page.body.innerText}));
  part(detail, 'print')!.click();
  await eventually('the print', () => print.text !== '');
  stop();
  return new Map<Place, {readonly text: string; readonly element?: HTMLElement}>([
    ['subject in the list', shown(await partOf(list, 'subject'))],
    ['person in the list', shown(find(list, 'td.requester span')!)],
    ['subject of the ticket', shown(find(detail, 'h2[part~="subject"] bdi')!)],
    ['person at a message', shown(authors[0]!)],
    ['property of the ticket', shown(find(owner.nextElementSibling!, 'bdi')!)],
    ['participant', shown(participants.find(person => textOf(person) !== 'You')!)],
    ['file at a message', shown(find(card, '[part~="name"]')!)],
    ['name of a download', {text: download!.name}],
    ['title of a print', {text: print.title.replace(/^#\d+ ?/, '')}],
    ['text of a print', {text: print.text}],
    ['exported file', {text: await file!.blob.text()}],
  ]);
}

/** Files that are offered for saving meanwhile. */
async function savedBy(act: () => void): Promise<{readonly name: string; readonly blob: Blob}[]> {
  const saved: {name: string; blob: Blob}[] = [];
  const blobs = new Map<string, Blob>();
  const {createObjectURL} = URL;
  const {click} = HTMLAnchorElement.prototype;
  URL.createObjectURL = blob => {
    const url = createObjectURL.call(URL, blob);
    blobs.set(url, blob as Blob);
    return url;
  };
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    saved.push({name: this.download, blob: blobs.get(this.href)!});
  };
  try {
    act();
    await eventually('the file', () => saved.length > 0);
  } finally {
    Object.assign(URL, {createObjectURL});
    HTMLAnchorElement.prototype.click = click;
  }
  return saved;
}

/** Does it do its harm where nobody takes care? */
function harms({text, reads, harm}: HostileName): boolean {
  const place = document.createElement('p');
  place.style.whiteSpace = 'pre-line';
  document.body.append(place);
  try {
    if (harm === 'becomes markup') {
      place.innerHTML = text;
      return place.querySelector('*') !== null;
    }
    place.textContent = text;
    const range = document.createRange();
    range.selectNodeContents(place);
    if (harm === 'turns round') return visualText(place) !== lettersOf(place);
    if (harm === 'looks like another') return text !== reads && visualText(place) === reads.replaceAll(' ', '');
    if (harm === 'breaks the line') return new Set([...range.getClientRects()].map(({top}) => top)).size > 1;
    return visualText(place).replaceAll(/[\u2800\u3164]/g, '') === '';
  } finally {
    place.remove();
  }
}

for (const hostile of names) {
  const {name, reads, harm, harmlessIn = []} = hostile;
  describe(`${name} as a name`, () => {
    if (harm && !harmlessIn.includes(engineOfPage()))
      it(cellTitle(nameTable, name, CONTROL), () => expect(harms(hostile)).to.equal(true));

    let seen: Awaited<ReturnType<typeof seenIn>>;
    before(async () => {
      seen = await seenIn(hostile.text);
    });

    for (const place of places) {
      it(cellTitle(nameTable, name, place), () => {
        const {text, element} = seen.get(place)!;
        if (place === 'exported file') expect(text).to.contain(`\r\n${csvRow([reads]).trimEnd()},`);
        else if (place === 'text of a print') expect(text.replaceAll(/\s+/g, ' ')).to.contain(reads);
        else if (reads !== '' || /file|download|title/.test(place)) expect(text).to.equal(reads);
        else expect(text).to.match(/\w/);
        expect(text.replace(/^\uFEFF/, '')).not.to.match(/[\u202A-\u202E\u2066-\u2069\u200B\u2060\u00AD\u2028]/);
        if (!element) return;
        expect(element.querySelector('img, script, i, portico-login')).to.equal(null);
        expect(element.closest('[dir="auto"], bdi'), 'apart from what stands beside it').to.exist;
        if (!/\p{Script=Arabic}/u.test(reads)) expect(visualText(element)).to.equal(lettersOf(element));
      });
    }
  });
}
