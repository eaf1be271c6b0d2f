/**
 * The body of a message: JSON, or a form where there are files. Text in another encoding than UTF-8 goes as bytes of no type,
 * since RT would turn it into UTF-8.
 */
export async function messageBody(fields: Readonly<Record<string, unknown>>, files: readonly File[]): Promise<unknown> {
  if (files.length === 0) return fields;
  const form = new FormData();
  form.append('JSON', JSON.stringify(fields));
  for (const file of files) {
    const asBytes = file.type === '' || (file.type.startsWith('text/') && !(await isUtf8(file)));
    form.append('Attachments', asBytes ? new File([file], file.name, {type: 'application/octet-stream'}) : file, file.name);
  }
  return form;
}

/** Is this text that survives RT? RT turns text into UTF-8, and what is none already would come back as other bytes. */
async function isUtf8(blob: Blob): Promise<boolean> {
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(await blob.arrayBuffer());
    return true;
  } catch {
    return false;
  }
}
