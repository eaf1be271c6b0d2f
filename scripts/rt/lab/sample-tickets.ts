import type {LabDesk} from './desk.js';

const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** Files the tickets that a new lab shows: of both companies, open and resolved, with internal comments that nobody may see. */
export async function fileSampleTickets(desk: LabDesk): Promise<void> {
  const subjects: readonly [login: string, subject: string, text: string][] = [
    ['alice', 'Scanner does not charge', 'The light stays off in every cradle that we tried.'],
    ['bob', 'Labels come out blank', 'Since we changed the roll, every second label is blank.'],
    ['carol', 'Order of spare batteries', 'We need twelve batteries for the S350.'],
  ];
  for (const [login, subject, text] of subjects) {
    const fields = {Product: login === 'bob' ? 'Label printer' : 'Scanner S200'};
    const files = [{name: `${login}.png`, type: 'image/png', base64: png}];
    const {id: ticket} = await desk.act<{id: string}>('file', {as: login, subject, text, files, fields});
    await desk.act('reply', {as: 'agent', ticket, text: 'Thank you for telling us. Have you tried another cable?'});
    const secret = {name: 'secret-note.txt', type: 'text/plain', base64: base64(`SECRET-FILE of ${login}`)};
    await desk.act('comment', {as: 'agent', ticket, text: `SECRET-COMMENT: ${login} is on the free plan`, files: [secret]});
  }
  const {id: ticket} = await desk.act<{id: string}>('file', {as: 'bob', subject: 'Where is the manual?', text: 'For the S200.'});
  const manual = {name: 'manual.txt', type: 'text/plain', base64: base64('Hold the trigger for five seconds.')};
  await desk.act('reply', {as: 'agent', ticket, text: 'Here it is.', files: [manual]});
  await desk.act('status', {as: 'agent', ticket, status: 'resolved'});
}
