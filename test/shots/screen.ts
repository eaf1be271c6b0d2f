import type {SettingsPatch} from '../../mocks/world/settings-patch.js';
import type {Stage} from './page/stage.js';
import type {ThemeName} from './page/themes.js';

/**
 * Ways to look at a screen: 1280 pixels wide, or 320 (`narrow`, `longNarrow`). `long` is in a pseudo-locale that takes 40 % more
 * room than English.
 */
export const variantNames = ['wide', 'narrow', 'dark', 'rtl', 'long', 'longNarrow'] as const;
export type VariantName = (typeof variantNames)[number];

/** One screen of the portal, in the world `acme`. */
export interface Screen {
  /** Names the pictures. */
  readonly name: string;
  /** Id of the contact who is signed in. Default: nobody. */
  readonly as?: string;
  /** Id of an agent who looks on (R69). */
  readonly agent?: string;
  /** Page of the portal. Default `/tickets`. */
  readonly path?: string | ((stage: Stage) => string);
  /** Of the page. Default `en`. */
  readonly language?: string;
  /** One of the demo's themes. Default: none. */
  readonly theme?: ThemeName;
  readonly settings?: SettingsPatch;
  /** Changes the world before anybody looks. */
  readonly world?: (stage: Stage) => unknown;
  /** Before the page asks for anything, for example to break the line. */
  readonly before?: (stage: Stage) => void;
  /** What a person does then. */
  readonly act?: (stage: Stage) => Promise<void>;
  /** What can be read once it is there. */
  readonly shows: string;
  /** Default: wide and narrow. */
  readonly variants?: readonly VariantName[];
}
