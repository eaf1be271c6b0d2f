import {WorldBuilder} from '../../builder.js';
import type {World} from '../../world.js';
import {seedDate, type SeedOptions} from '../dates.js';
import {tell, type Story} from '../story.js';
import {articles} from './articles.js';
import {internalComments} from './internal-comments.js';
import {languageStories} from './languages.js';
import {oddStories} from './oddities.js';
import {addPeople} from './people.js';
import {printerStories} from './printers.js';
import {repairStories} from './repairs.js';
import {scannerStories} from './scanners.js';
import {acmeSettings, addDesk} from './settings.js';
import {softwareStories} from './software.js';

/**
 * The demo's world: Acme makes scanners and label printers for warehouses; three companies and a bicycle shop use them.
 *
 * @param options.now - The world's date in milliseconds since the epoch; everything happened before it. Default: `seedDate`.
 */
export function acme({now = seedDate}: SeedOptions = {}): World {
  const build = new WorldBuilder({name: 'acme', settings: acmeSettings});
  addDesk(build);
  addPeople(build);
  const stories = allStories.map(spread).sort((a, b) => b.days - a.days);
  tell(build, now, stories.map(withComment));
  // A conversation that never became a ticket (R2).
  build.thread({
    inbox: 'helpdesk',
    channel: 'chat',
    at: new Date(now - 36 * 3_600_000).toISOString(),
    messages: [
      {
        from: 'anna',
        text: 'Do you have a stand at the logistics fair in Jyväskylä?',
        at: new Date(now - 36 * 3_600_000).toISOString(),
      },
      {from: 'ruth', text: 'We do, hall B, stand 214. Come by for a coffee!', at: new Date(now - 35.9 * 3_600_000).toISOString()},
    ],
  });
  for (const article of articles) build.article(article);
  readWhatIsOld(build, now);
  return build.world;
}

const allStories: readonly Story[] = [
  ...scannerStories,
  ...printerStories,
  ...softwareStories,
  ...repairStories,
  ...languageStories,
  ...oddStories,
];

/** What is older than three days everybody has read; the rest is news to them (X7). */
function readWhatIsOld(build: WorldBuilder, now: number): void {
  const upTo = new Date(now - 72 * 3_600_000).toISOString();
  for (const {id, contactIds} of Object.values(build.world.tickets)) {
    for (const contactId of contactIds) build.read(contactId, id, upTo);
  }
}

/** Stories dated to the day get an hour of that day, so that not all of them begin at the same minute. */
function spread(story: Story, index: number): Story {
  if (!Number.isInteger(story.days)) return story;
  const earlier = ((index * 37) % 420) / 1440;
  const threads = story.threads?.map(thread => ({...thread, days: thread.days + earlier}));
  return {...story, days: story.days + earlier, ...(threads && {threads})};
}

/** Every third ticket gets a comment between agents, at the end of its first thread. */
function withComment(story: Story, index: number): Story {
  if (index % 3 !== 2) return story;
  const text = internalComments[Math.floor(index / 3) % internalComments.length] ?? '';
  const [first, ...others] = story.threads ?? [];
  const comment = ['ruth', 0.7, text, {internal: true}] as const;
  if (story.lines) return {...story, lines: [...story.lines, [...comment]]};
  if (first) return {...story, threads: [{...first, lines: [...first.lines, [...comment]]}, ...others]};
  throw new Error(`"${story.subject}" has no thread for a comment.`);
}
