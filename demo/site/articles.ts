/** A guide of the help centre, or a part of one. */
export interface Entry {
  readonly title: string;
  /** The guide that a part belongs to. */
  readonly guide?: string;
  readonly href: string;
  /** Words that people search for and that the title does not have. */
  readonly words: string;
}

const wifi = 'When a scanner loses Wi-Fi in part of the warehouse';
const charging = 'An S200 does not charge in its cradle';
const streaks = 'White streaks through printed labels';

/** Everything that can be found, most general first. */
export const entries: readonly Entry[] = [
  {
    title: wifi,
    href: './index.html',
    words: 'wireless wlan network offline drops signal dead spot racking gate S200 S350 scanners',
  },
  {title: charging, href: './charging.html', words: 'battery power charger dock bay contacts light dark scanners'},
  {
    title: streaks,
    href: './label-streaks.html',
    words: 'LP-40 LP-80 printer print head faded barcode lines quality ribbon cleaning',
  },
  {title: 'Walk the aisle with a site survey', guide: wifi, href: './index.html#survey', words: 'signal strength dBm measure'},
  {
    title: 'Give neighbours different channels',
    guide: wifi,
    href: './index.html#channels',
    words: 'access point 2.4 GHz interference',
  },
  {
    title: 'Turn on fast roaming',
    guide: wifi,
    href: './index.html#roaming',
    words: '802.11r 802.11k reason 15 handshake controller',
  },
  {title: 'If it is one scanner only', guide: wifi, href: './index.html#one-scanner', words: 'antenna fall drop'},
  {title: 'Read the light of the bay', guide: charging, href: './charging.html#light', words: 'led red green amber blinking'},
  {
    title: 'Clean the contacts',
    guide: charging,
    href: './charging.html#contacts',
    words: 'gold dust pin spring pushed in cradle',
  },
  {title: 'A swollen battery', guide: charging, href: './charging.html#swollen', words: 'danger safety fire bulging recycling'},
  {title: 'Clean the print head', guide: streaks, href: './label-streaks.html#clean', words: 'pen alcohol wipe dirt'},
  {
    title: 'Is the print head worn?',
    guide: streaks,
    href: './label-streaks.html#worn',
    words: 'replace burnt out wear part test page',
  },
];

/**
 * What has all the words, those with a match in the title first.
 *
 * @param text - As typed; empty text finds nothing.
 * @returns At most six entries.
 */
export function findEntries(text: string): readonly Entry[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (!words.length) return [];
  const inTitle = ({title}: Entry) => words.every(word => title.toLowerCase().includes(word));
  const found = entries.filter(({title, guide = '', words: more}) => {
    const all = `${title} ${guide} ${more}`.toLowerCase();
    return words.every(word => all.includes(word));
  });
  return [...found.filter(inTitle), ...found.filter(entry => !inTitle(entry))].slice(0, 6);
}
