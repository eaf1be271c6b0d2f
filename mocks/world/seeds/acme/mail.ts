/** HTML of a mail as mail programs write it: body, signature, then what was quoted. */
export function mail(...parts: string[]): string {
  return `<html><body style="font-family: Calibri, Arial, sans-serif; font-size: 11pt; color: #1f2328">${parts.join('\n')}</body></html>`;
}

/** Signature with a logo and a tracking pixel from elsewhere, as many companies have them. */
export function signature(name: string, title: string, company: string, phone: string): string {
  const host = `https://mail.${company.toLowerCase().split(' ')[0]}.example`;
  return [
    '<p>--<br>',
    `<b>${name}</b><br>${title}, ${company}<br><a href="tel:${phone.replaceAll(' ', '')}">${phone}</a></p>`,
    `<p><img src="${host}/logo.png" width="120" height="32" alt="${company}"></p>`,
    `<img src="${host}/open?m=${encodeURIComponent(name)}" width="1" height="1" alt="">`,
  ].join('');
}

/** What the mail answers to, quoted below it. */
export function quote(author: string, html: string): string {
  return `<div class="gmail_quote"><p>${author} wrote:</p><blockquote style="margin: 0 0 0 .8ex; border-left: 1px solid #ccc; padding-left: 1ex">${html}</blockquote></div>`;
}
