import {entries} from './entry.js';

const hi = '<p>Hi</p>';
const overAll = 'position: fixed; inset: 0; z-index: 9; background: #fff';

/** Ways to change the page around the message: its look, its names, its forms, its elements. */
export const page = entries('reaches the page', [
  {name: 'a style sheet for everything', html: `<style>* {color: red !important}</style>${hi}`},
  {name: 'a style sheet that hides', html: `<style>main {display: none}</style>${hi}`},
  {name: 'a style sheet of data', html: `<link rel="stylesheet" href="data:text/css,main {color: red}">${hi}`},
  {name: 'a style sheet in an SVG for everything', html: `<svg><style>main {color: red}</style></svg>${hi}`},
  {name: 'a style sheet with a layer and a property', html: `<style>@layer a; :root {--accent: red !important}</style>${hi}`},
  {name: 'a style sheet after a title', html: `<title>Hi</title><style>main {color: red}</style>${hi}`},
  {name: 'a cover', html: `<div style="${overAll}">Hi</div>`},
  {
    name: 'a cover by a huge shadow and a shift',
    html: '<div style="transform: translateY(-900px); height: 1800px; background: #fff; position: relative">Hi</div>',
  },
  {
    name: 'a cover by a negative margin',
    html: '<div style="margin-top: -900px; height: 1800px; position: relative; background: #fff">Hi</div>',
  },
  {name: 'a cover by a class of the page', html: '<div class="cover">Hi</div>'},
  {name: 'a cover by an id of the page', html: '<div id="cover">Hi</div>'},
  {
    name: 'a cover by a picture of the page’s class',
    html: `${hi}<img class="cover" alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">`,
  },
  {
    name: 'an open dialog',
    html: `<dialog open style="${overAll}; width: auto; height: auto; max-width: none; max-height: none; margin: 0">Hi</dialog>`,
  },
  {name: 'a dialog of the page’s class', html: '<dialog open class="cover">Hi</dialog>'},
  {
    name: 'a pop-up that a button opens',
    html: `<div popover id="pop" style="inset: 0; width: auto; height: auto">Hi</div><button popovertarget="pop"></button>`,
  },
  {name: 'a button that opens a pop-up of the page', html: '<button popovertarget="menu">Hi</button>'},
  {
    name: 'a button that gives a command to the page',
    html: '<button commandfor="menu" command="toggle-popover">Hi</button>',
    harmlessIn: ['webkit'],
  },
  {name: 'an end of what surrounds it', html: `</section></main><style>main {color: red}</style>${hi}`},
  {name: 'a comment that does not end', html: `${hi}<!--`},
  {name: 'a text field that does not end', html: `${hi}<textarea>`},
  {name: 'a style that does not end', html: `${hi}<style>`},
  {name: 'a title that does not end', html: `${hi}<title>`},
  {name: 'plain text that does not end', html: `${hi}<plaintext>`},
  {name: 'a menu that does not end', html: `${hi}<select><option>`, harmlessIn: ['chromium', 'firefox']},
  {name: 'a script that does not end', html: `${hi}<script>`},
  {name: 'an attribute that does not end', html: `${hi}<p title="`},
  {name: 'a template that does not end', html: `${hi}<template>`},
  {name: 'a base for all links', html: `<base href="https://phish.example/">${hi}`},
  {name: 'a base that opens all links elsewhere', html: `<base target="stolen">${hi}`},
  {name: 'an id that is a variable', html: '<p id="config">Hi</p>'},
  {
    name: 'an id and a name that are a property',
    html: '<a id="config"></a><a id="config" name="url" href="https://phish.example/">Hi</a>',
  },
  {name: 'a form’s name that is the document’s', html: '<form name="cookie">Hi</form>'},
  {name: 'an image’s name that is a function', html: `${hi}<img name="getElementById">`},
  {name: 'an object’s name that is the body', html: `${hi}<object name="body"></object>`},
  {name: 'an embedded file’s name that is the forms', html: `${hi}<embed name="forms">`},
  {name: 'a frame’s name that is a variable', html: `${hi}<iframe name="config"></iframe>`},
  {name: 'a field of the page’s form', html: `${hi}<input form="search" name="extra">`},
  {
    name: 'a field that hides the form’s own properties',
    html: `${hi}<input form="search" name="action"><input form="search" name="parentNode">`,
  },
  {name: 'a button of the page’s form', html: '<button form="search" formaction="https://phish.example/">Hi</button>'},
  {name: 'a label of the page’s field', html: '<label for="agree">Hi</label>'},
  {name: 'an element of ours', html: '<portico-login>Hi</portico-login>'},
  {
    name: 'a portal of ours with a backend',
    html: `${hi}<portico-provider backend="{trap}" scope="document"><portico-portal></portico-portal></portico-provider>`,
  },
  {name: 'an element of the page', html: '<page-menu>Hi</page-menu>'},
  {name: 'an element of the page by another name', html: '<p is="page-paragraph">Hi</p>', harmlessIn: ['webkit']},
  {name: 'an element of ours in an SVG', html: `${hi}<svg><foreignObject><portico-login></portico-login></foreignObject></svg>`},
  {
    name: 'an element of ours in a shadow root',
    html: `<div><template shadowrootmode="open"><portico-login></portico-login></template></div>${hi}`,
  },
]);
