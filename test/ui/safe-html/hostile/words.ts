import {entries} from './entry.js';

/** Links that are opened unsafely. */
const links = entries('opens unsafely', [
  {name: 'a link', html: '<a href="https://elsewhere.example/">Hi</a>'},
  {name: 'a link that opens in the page’s place', html: '<a href="https://elsewhere.example/" target="_top">Hi</a>'},
  {name: 'a link that opens a window by name', html: '<a href="https://elsewhere.example/" target="portal">Hi</a>'},
  {name: 'a link that keeps its opener', html: '<a href="https://elsewhere.example/" target="_blank" rel="opener">Hi</a>'},
  {
    name: 'a link that tells where it was',
    html: '<a href="https://elsewhere.example/" target="_blank" rel="noopener" referrerpolicy="unsafe-url">Hi</a>',
  },
  {name: 'a link without a scheme', html: '<a href="//elsewhere.example/">Hi</a>'},
  {name: 'a link into the page', html: '<a href="/settings?delete=1">Hi</a>'},
  {name: 'a link to a place in the page', html: '<a href="#/portico/tickets/1">Hi</a>'},
  {name: 'a link to a file of the machine', html: '<a href="file:///etc/passwd">Hi</a>'},
  {name: 'a link to a page of data', html: '<a href="data:text/html,Hi">Hi</a>'},
  {name: 'a link to a program', html: '<a href="ms-settings:privacy">Hi</a>'},
  {name: 'a link that saves under a name', html: '<a href="https://elsewhere.example/x" download="invoice.pdf">Hi</a>'},
  {name: 'a link of an area', html: '<map name="m"><area shape="default" href="https://elsewhere.example/"></map><p>Hi</p>'},
  {name: 'a link of an SVG', html: '<svg><a href="https://elsewhere.example/"><text>x</text></a></svg><p>Hi</p>'},
]);

/** Questions that look as if the page asked them. */
const fields = entries('asks for input', [
  {name: 'a form for a password', html: '<p>Hi</p><form><input name="password" type="password"></form>'},
  {name: 'a field outside a form', html: '<p>Hi</p><input autofocus>'},
  {name: 'a field of several lines', html: '<p>Hi</p><textarea></textarea>'},
  {name: 'a menu', html: '<p>Hi</p><select><option>One</option></select>'},
  {name: 'a button', html: '<p>Hi</p><button></button>'},
  {name: 'a text that can be changed', html: '<p contenteditable>Hi</p>'},
  {name: 'a list of suggestions', html: '<p>Hi</p><input list="l"><datalist id="l"><option value="x"></datalist>', keeps: 'Hi'},
  {name: 'a key of the page', html: '<a accesskey="s" tabindex="1">Hi</a>'},
  {name: 'a text that can be dragged into the page', html: '<p draggable="true">Hi</p>'},
]);

/** Texts that read otherwise than they are written. */
const turns = entries('turns text round', [
  {name: 'an override of the direction', html: '<p>\u202Emoc.knab\u202C</p>', keeps: 'moc.knab'},
  {name: 'an override of the direction as entity', html: '<p>&#8238;moc.knab&#x202c;</p>', keeps: 'moc.knab'},
  {name: 'an override inside a word', html: '<p>invoice\u202Efdp.exe</p>', keeps: 'invoicefdp.exe'},
  {
    name: 'an override inside a link',
    html: '<p><a href="https://elsewhere.example/">\u202Emoc.knab</a></p>',
    keeps: 'moc.knab (elsewhere.example)',
  },
  {name: 'an embedding of numbers', html: '<p>pay \u202B1 2\u202C</p>', keeps: 'pay 1 2'},
  {name: 'an element that overrides the direction', html: '<p><bdo dir="rtl">moc.knab</bdo></p>', keeps: 'moc.knab'},
  {
    name: 'a style that overrides the direction',
    html: '<p style="unicode-bidi: bidi-override; direction: rtl">moc.knab</p>',
    keeps: 'moc.knab',
  },
  {
    name: 'a style that puts words in another order',
    html: '<p style="display: flex; flex-direction: row-reverse; justify-content: left"><b>.com</b><b>bank</b></p>',
    keeps: '.combank',
  },
]);

/** Links whose text is another address. */
const fakes = entries('fakes a link', [
  {
    name: 'a link with the address of a bank',
    html: '<a href="https://phish.example/x">https://bank.example/</a>',
    keeps: 'https://bank.example/ (phish.example)',
  },
  {
    name: 'a link with the host of a bank',
    html: '<a href="https://phish.example/">bank.example</a>',
    keeps: 'bank.example (phish.example)',
  },
  {
    name: 'a link with www and words',
    html: '<a href="https://phish.example/">Sign in at www.bank.example now</a>',
    keeps: 'Sign in at www.bank.example now (phish.example)',
  },
  {
    name: 'a link with a zero-width space in its host',
    html: '<a href="https://phish.example/">bank\u200B.example</a>',
    keeps: 'bank\u200B.example (phish.example)',
  },
  {
    name: 'a link with a soft hyphen in its host',
    html: '<a href="https://phish.example/">ba&shy;nk.example</a>',
    keeps: 'ba\u00ADnk.example (phish.example)',
  },
  {
    name: 'a link with its host in pieces',
    html: '<a href="https://phish.example/"><b>bank</b>.<i>example</i></a>',
    keeps: 'bank.example (phish.example)',
  },
  {
    name: 'a link with a bank before an at sign',
    html: '<a href="https://bank.example@phish.example/">https://bank.example@phish.example/</a>',
    keeps: 'https://bank.example@phish.example/ (phish.example)',
  },
  {
    name: 'a link whose host begins as a bank’s',
    html: '<a href="https://bank.example.phish.example/">bank.example</a>',
    keeps: 'bank.example (bank.example.phish.example)',
  },
  {
    name: 'a link with a letter of another alphabet',
    html: '<a href="https://xn--bnk-7cd.example/">bank.example</a>',
    keeps: 'bank.example (xn--bnk-7cd.example)',
  },
  {
    name: 'a link with an image’s text',
    html: '<a href="https://phish.example/"><img src="https://phish.example/x" alt="https://bank.example/"></a>',
    keeps: 'https://bank.example/ (phish.example)',
  },
  {
    name: 'an address that is another one',
    html: '<a href="mailto:eve@phish.example">help@bank.example</a>',
    keeps: 'help@bank.example (eve@phish.example)',
  },
]);

export const words = [...links, ...fields, ...turns, ...fakes];
