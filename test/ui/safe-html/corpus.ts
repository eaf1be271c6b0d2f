/** A hostile piece of HTML, and the text that must be left for the reader. */
export interface Hostile {
  readonly name: string;
  readonly html: string;
  readonly keeps?: string;
}

/** What mails have been seen to carry. `{image}` stands for an address that would be noticed. */
export const corpus: readonly Hostile[] = [
  {name: 'a script', html: '<p>Hi</p><script>globalThis.ran = true</script>', keeps: 'Hi'},
  {name: 'a script in an SVG', html: '<svg><script>globalThis.ran = true</script></svg><p>Hi</p>', keeps: 'Hi'},
  {name: 'a handler of an image', html: '<p>Hi</p><img src="{image}x" onerror="globalThis.ran = true">', keeps: 'Hi'},
  {name: 'a handler of an SVG', html: '<svg onload="globalThis.ran = true"><circle r="9"/></svg>Hi', keeps: 'Hi'},
  {name: 'a handler of details', html: '<details open ontoggle="globalThis.ran = true">Hi</details>'},
  {name: 'a script as an address', html: '<a href="javascript:globalThis.ran = true">Hi</a>', keeps: 'Hi'},
  {name: 'a script as an address, disguised', html: '<a href=" jAva\tscript:globalThis.ran = true">Hi</a>', keeps: 'Hi'},
  {name: 'a page as an address', html: '<a href="data:text/html,<script>1</script>">Hi</a>', keeps: 'Hi'},
  {
    name: 'a frame',
    html: '<p>Hi</p><iframe src="{image}frame" srcdoc="<script>parent.ran = true</script>"></iframe>',
    keeps: 'Hi',
  },
  {name: 'an object and an embed', html: '<object data="{image}o"></object><embed src="{image}e"><p>Hi</p>', keeps: 'Hi'},
  {name: 'a style sheet', html: '<style>* {background: url({image}css)} :host {display: none}</style><p>Hi</p>', keeps: 'Hi'},
  {name: 'a linked style sheet', html: '<link rel="stylesheet" href="{image}sheet.css"><p>Hi</p>', keeps: 'Hi'},
  {name: 'a style', html: '<p style="background: url({image}style); position: fixed">Hi</p>', keeps: 'Hi'},
  {
    name: 'a background',
    html: '<table background="{image}table"><tr><td background="{image}cell">Hi</td></tr></table>',
    keeps: 'Hi',
  },
  {
    name: 'a form',
    html: '<p>Hi</p><form action="{image}form"><input name="password" autofocus><button>Go</button></form>',
    keeps: 'HiGo',
  },
  {
    name: 'names that clobber',
    html: '<a id="body" name="attributes">Hi</a><img name="getElementById" src="{image}n">',
    keeps: 'Hi',
  },
  {name: 'an element of ours', html: '<portico-login>Hi</portico-login><portico-portal backend="{image}"></portico-portal>'},
  {name: 'a slot and a part', html: '<p slot="portico-form" part="send" class="primary">Hi</p>', keeps: 'Hi'},
  {name: 'a held image of its own making', html: '<span data-held-src="{image}held">Hi</span>', keeps: 'Hi'},
  {
    name: 'several sources',
    html: '<picture><source srcset="{image}s"><img srcset="{image}t 2x" src="{image}u"></picture><p>Hi</p>',
    keeps: 'Hi',
  },
  {
    name: 'sound and film',
    html: '<video src="{image}v" poster="{image}p" autoplay></video><audio src="{image}a"></audio><p>Hi</p>',
    keeps: 'Hi',
  },
  {name: 'an image in an SVG', html: '<svg><image href="{image}i"/><use href="{image}use#a"/></svg><p>Hi</p>', keeps: 'Hi'},
  {
    name: 'a base and a refresh',
    html: '<base href="{image}"><meta http-equiv="refresh" content="0;url={image}r"><p>Hi</p>',
    keeps: 'Hi',
  },
  {
    name: 'a template with a shadow root',
    html: '<div><template shadowrootmode="open"><img src="{image}shadow"></template></div><p>Hi</p>',
    keeps: 'Hi',
  },
  {
    name: 'a mutation through MathML',
    html: '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src={image}m onerror=globalThis.ran=true&gt;">',
  },
  {
    name: 'a mutation through noscript',
    html: '<noscript><p title="</noscript><img src={image}ns onerror=globalThis.ran=true>"></noscript><p>Hi</p>',
  },
];
