import assert from 'node:assert/strict';
import fc from 'fast-check';
import type {Submitted} from '../../../src/contract/forms.js';
import type {Upload} from '../../../src/contract/uploads.js';
import {sees} from '../model/sight.js';
import {absent, draftsAreGood, fileVerdict, formInbox, wrong} from '../model/verdicts.js';
import {bodyOf} from '../support/answer.js';
import type {Attack} from '../support/attack.js';
import {type Operation, operation} from '../support/operation.js';
import {uploadId} from '../support/pick.js';
import {type PersonId, person, words} from '../support/scenario.js';
import {filed, key, write} from '../support/write.js';

/** Files on their way, and the support form. */
export const filingOperations: Operation[] = [
  operation({
    name: 'upload',
    weight: 4,
    input: fc.record({
      who: person,
      key,
      size: fc.constantFrom(0, 1, 20, 40, 41),
      name: fc.constantFrom('a.txt', 'b.log', 'c.png'),
      type: fc.constantFrom('text/plain', 'image/png', 'text/html'),
    }),
    run: (attack, {who, ...upload}) => attack.repeatable(() => sendUp(attack, who, upload)),
  }),

  operation({
    name: 'discard',
    weight: 1,
    input: fc.record({who: person, upload: fc.nat()}),
    async run(attack, {who, upload}) {
      const id = uploadId(attack, who, upload);
      const draft = Object.hasOwn(attack.world.uploads, id) ? attack.world.uploads[id] : undefined;
      const isOwn = draft?.contactId === who && Date.parse(draft.expiresAt) > attack.now;
      const expect = isOwn ? {status: 204} : absent;
      await attack.ask(who, {method: 'DELETE', path: '/uploads/{id}', id, effect: [`-uploads/${id}`], expect});
    },
  }),

  operation({
    name: 'submit',
    weight: 6,
    input: fc.record({
      who: person,
      key,
      form: fc.constantFrom('form', 'form', 'form', 'form', 'deaf', '__proto__'),
      about: fc.constantFrom('', ...words),
      area: fc.constantFrom(undefined, 'print', 'scan'),
      drafts: fc.array(fc.nat(9), {maxLength: 2}),
    }),
    run(attack, {who, drafts, ...submission}) {
      const files = drafts.map(each => uploadId(attack, who, each));
      return attack.repeatable(() => submit(attack, who, {...submission, files}));
    },
  }),
];

interface OwnUpload {
  key: string;
  size: number;
  name: string;
  type: string;
}

async function sendUp(attack: Attack, who: PersonId, {key: own, size, name, type}: OwnUpload): Promise<void> {
  const answer = await write(attack, who, {
    operation: 'upload',
    key: own,
    right: {status: 201},
    content: [size, name, type],
    ask: {
      method: 'POST',
      path: '/uploads',
      file: {name, type, content: 'x'.repeat(size)},
      expect: fileVerdict(attack.world, {name, type, size}),
      effect: ['+uploads'],
    },
  });
  if (!answer) return;
  const draft = bodyOf<Upload>(answer);
  assert.deepEqual([draft.name, draft.size, draft.type], [name, size, type]);
  assert.ok(Date.parse(draft.expiresAt) > attack.now, 'a draft lasts');
}

interface OwnSubmission {
  key: string;
  form: string;
  about: string;
  area: string | undefined;
  files: string[];
}

async function submit(attack: Attack, who: PersonId, {key: own, form, about, area, files}: OwnSubmission): Promise<void> {
  const {world} = attack;
  const contact = attack.contact(who);
  const inbox = formInbox(world);
  const isGood = form === 'form' && about !== '' && draftsAreGood(world, contact, files, attack.now);
  const values = {about, ...(area !== undefined && {area}), files};
  const answer = await write(attack, who, {
    operation: 'submit',
    key: own,
    right: 'status' in inbox ? inbox : {status: 201},
    content: [form, values],
    ask: {
      method: 'POST',
      path: '/form/submissions',
      json: {formId: form, values},
      expect: isGood ? {status: 201} : wrong,
      effect: ['+messages', '+threads', '+tickets', `contacts/${who}`, ...filed([...new Set(files)])],
    },
  });
  if (!answer || 'status' in inbox) return;
  const ticket = Object.values(world.tickets).at(-1)!;
  assert.deepEqual([ticket.subject, ticket.contactIds, ticket.requesterId], [about, [who], who], 'R28');
  assert.deepEqual(ticket.companyIds, contact.primaryCompanyId === null ? [] : [contact.primaryCompanyId], 'R28 company');
  assert.equal(world.threads[ticket.threadIds[0]!]!.inboxId, inbox.id, 'R26 inbox');
  assert.equal(bodyOf<Submitted>(answer).ticket?.id, sees(world, contact, ticket) ? ticket.id : undefined, 'R28 in sight');
}
