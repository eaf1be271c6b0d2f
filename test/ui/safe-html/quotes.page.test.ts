import {expect} from '@open-wc/testing';
import {sanitize} from '../../../src/ui/safe-html/sanitize.js';

/** What is left in sight, and what is folded. */
async function fold(html: string): Promise<[own: string, quoted: string | undefined]> {
  const {fragment, quote} = await sanitize(html);
  quote?.remove();
  const text = (node: Node | undefined) => node?.textContent?.replace(/\s+/g, ' ').trim();
  return [text(fragment) ?? '', text(quote)];
}

describe('quoted mail at the end of an HTML message', () => {
  const cases: [program: string, html: string, own: string, quoted: string][] = [
    [
      'Gmail',
      '<div dir="ltr">Yes.</div><br><div class="gmail_quote"><div class="gmail_attr">On Mon Mia wrote:<br></div><blockquote class="gmail_quote"><p>Is it?</p></blockquote></div>',
      'Yes.',
      'On Mon Mia wrote: Is it?',
    ],
    [
      'Apple Mail',
      '<div>Yes.</div><div><br><blockquote type="cite">On 3 Nov 2026, at 10.12, Mia wrote:<br>Is it?</blockquote></div>',
      'Yes.',
      'On 3 Nov 2026, at 10.12, Mia wrote:Is it?',
    ],
    [
      'Thunderbird',
      '<p>Yes.</p><div class="moz-cite-prefix">Am 3.11.2026 um 10:12 schrieb Mia:<br></div><blockquote type="cite"><p>Is it?</p></blockquote>',
      'Yes.',
      'Am 3.11.2026 um 10:12 schrieb Mia: Is it?',
    ],
    ['Outlook', '<div>Yes.</div><hr><div id="divRplyFwdMsg"><b>From:</b> Mia</div><div>Is it?</div>', 'Yes.', 'From: MiaIs it?'],
    ['any', '<p>Yes.</p><blockquote>Is it?</blockquote>', 'Yes.', 'Is it?'],
    ['one that wraps all', '<div><p>Yes.</p><blockquote>Is it?</blockquote></div>', 'Yes.', 'Is it?'],
  ];
  for (const [program, html, own, quoted] of cases) {
    it(`of ${program} is folded`, async () => {
      const [left, folded] = await fold(html);
      expect(left).to.equal(own);
      expect(folded?.replaceAll(' ', '')).to.equal(quoted.replaceAll(' ', ''));
    });
  }

  const whole: [what: string, html: string][] = [
    ['something is written after it', '<blockquote>Is it?</blockquote><p>Yes.</p>'],
    ['an image follows', '<p>See</p><blockquote>Is it?</blockquote><img src="https://a.example/x.png" alt="">'],
    ['nothing else would be left', '<div> <br></div><blockquote>Is it?</blockquote>'],
    ['nothing is quoted', '<p class="gmail_quoted">Yes.</p>'],
  ];
  for (const [what, html] of whole) {
    it(`stays where ${what}`, async () => expect((await fold(html))[1]).to.equal(undefined));
  }

  it('leaves no hint of how it was found', async () => {
    const {fragment} = await sanitize('<p id="a" class="b">Yes.</p><div class="gmail_quote" id="c">Is it?</div>');
    expect(fragment.querySelectorAll('[id], [class]:not(details)').length).to.equal(0);
  });
});
