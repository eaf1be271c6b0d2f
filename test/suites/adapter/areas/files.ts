import type {PortalAdapter} from '../../../../src/adapter/portal-adapter.js';
import {check, checkSame, freshKey, freshWord, refused} from '../checks.js';
import type {Suite} from '../subject.js';

/** Bytes of all values, in pieces since there is a limit to how many come at once. */
function randomBytes(length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  for (let start = 0; start < length; start += 65_536) crypto.getRandomValues(bytes.subarray(start, start + 65_536));
  return bytes;
}

async function isSame(blob: Blob, bytes: Uint8Array): Promise<boolean> {
  const found = new Uint8Array(await blob.arrayBuffer());
  return found.length === bytes.length && found.every((byte, index) => byte === bytes[index]);
}

/** Files, both ways, and their limits (R30). Needs limits that are not above 5 MB, and `text/plain` among what is allowed. */
export function fileArea({describe, it, subject}: Suite): void {
  const ticket = (): Promise<string> =>
    subject().desk.createTicket({subject: freshWord('Files'), requester: 'asker', text: 'Hi'});

  async function limitsOf(adapter: PortalAdapter) {
    const limits = (await adapter.getSession())!.uploadLimits;
    check(limits.maxSize <= 5_000_000, 'files are limited to 5 MB or less');
    return limits;
  }

  describe('files', () => {
    it('R30 a file comes back byte for byte, with its name, and both ways tell their progress', async () => {
      const id = await ticket();
      const adapter = await subject().adapterFor('asker');
      const bytes = randomBytes(150_000);
      const progress: number[] = [];
      const file = new File([bytes], 'Käyttöohje (1).txt', {type: 'text/plain'});
      const upload = await adapter.upload(file, {...freshKey(), onProgress: loaded => progress.push(loaded)});
      checkSame([upload.name, upload.size, progress.at(-1)], [file.name, bytes.length, bytes.length], 'upload');
      const {message} = await adapter.reply(id, {text: 'See the file', uploads: [upload.id]}, freshKey());
      const [attachment] = message.attachments;
      checkSame([attachment?.name, attachment?.size], [file.name, bytes.length], 'attachment');
      progress.length = 0;
      const blob = await adapter.downloadFile(attachment!.id, {onProgress: loaded => progress.push(loaded)});
      check(await isSame(blob, bytes), 'the bytes are the same');
      checkSame(progress.at(-1), bytes.length, 'progress of the download');
      const listed = (await adapter.listMessages(id)).items.at(-1)?.attachments;
      checkSame(listed, message.attachments, 'attachments in the conversation');
    });

    it('R29 a repeated upload is one, and one that was used is used once', async () => {
      const id = await ticket();
      const adapter = await subject().adapterFor('asker');
      const file = new File(['one'], 'one.txt', {type: 'text/plain'});
      const key = freshKey();
      const first = await adapter.upload(file, key);
      checkSame((await adapter.upload(file, key)).id, first.id, 'id');
      await adapter.reply(id, {text: 'One', uploads: [first.id]}, freshKey());
      const again = adapter.reply(id, {text: 'Two', uploads: [first.id]}, freshKey());
      checkSame((await refused(again, 'invalid')).fields[0]?.field, first.id, 'the file at fault');
    });

    it('R30 a refused file names the limit', async () => {
      const adapter = await subject().adapterFor('asker');
      const {maxSize, types} = await limitsOf(adapter);
      const large = new File([randomBytes(maxSize + 1)], 'large.txt', {type: 'text/plain'});
      const [tooLarge] = (await refused(adapter.upload(large, freshKey()), 'too-large')).fields;
      checkSame([tooLarge?.problem, tooLarge?.limit], ['file-too-large', maxSize], 'too large');
      const empty = new File([], 'empty.txt', {type: 'text/plain'});
      checkSame((await refused(adapter.upload(empty, freshKey()), 'invalid')).fields[0]?.problem, 'file-empty', 'empty');
      if (types.length === 0) return;
      const program = new File(['MZ'], 'setup.exe', {type: 'application/x-msdownload'});
      const [unsupported] = (await refused(adapter.upload(program, freshKey()), 'unsupported')).fields;
      checkSame(unsupported?.problem, 'file-type', 'of a type that is not allowed');
    });

    it('R30 too many files are refused, and text and files are there for another try', async () => {
      const id = await ticket();
      const adapter = await subject().adapterFor('asker');
      const {maxCount} = await limitsOf(adapter);
      const uploads: string[] = [];
      for (let n = 0; n <= maxCount; n += 1)
        uploads.push((await adapter.upload(new File([String(n)], `${n}.txt`, {type: 'text/plain'}), freshKey())).id);
      const {fields} = await refused(adapter.reply(id, {text: 'Many', uploads}, freshKey()), 'invalid');
      checkSame([fields[0]?.problem, fields[0]?.limit], ['too-many-files', maxCount], 'problem');
      const {message} = await adapter.reply(id, {text: 'Fewer', uploads: uploads.slice(0, maxCount)}, freshKey());
      checkSame(message.attachments.length, maxCount, 'attachments');
    });

    it('R30 a draft is its owner’s alone, and is gone when thrown away', async () => {
      const {desk, adapterFor} = subject();
      const owner = await adapterFor('asker');
      const stranger = await adapterFor('stranger');
      const {id} = await owner.upload(new File(['one'], 'one.txt', {type: 'text/plain'}), freshKey());
      const other = await desk.createTicket({subject: freshWord('Other'), requester: 'stranger', text: 'Hi'});
      await refused(stranger.discardUpload(id), 'not-found');
      await refused(stranger.reply(other, {text: 'Theirs', uploads: [id]}, freshKey()), 'invalid');
      await owner.discardUpload(id);
      await refused(owner.reply(await ticket(), {text: 'Gone', uploads: [id]}, freshKey()), 'invalid');
    });
  });
}
