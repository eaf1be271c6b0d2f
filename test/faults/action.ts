import type {WorldBuilder} from '../../mocks/world/builder.js';
import type {PortalError} from '../../src/contract/error.js';
import type {Localizer} from '../../src/messages/localizer.js';
import type {Scene} from './scene.js';

/** What a customer does, as data for the driver. */
export interface Action {
  /** Row of the table. */
  readonly name: string;
  /** What it asks of the backend: method and path. */
  readonly request: RegExp;
  /** Default: Anna is signed in. */
  readonly signedOut?: boolean;
  /** Adds to the world. */
  readonly fill?: (build: WorldBuilder) => void;
  /** Where it is done: a path of the portal, perhaps after something else has happened. */
  readonly path: string | ((scene: Scene) => string | Promise<string>);
  /** Can it be done now? */
  readonly ready: (scene: Scene) => unknown;
  /** What is typed or opened beforehand. */
  readonly prepare?: (scene: Scene) => unknown;
  /** What was typed, and has to stay until it has arrived. */
  readonly typed?: readonly string[];
  readonly perform: (scene: Scene) => unknown;
  /** Once more, when the fault is over. Default: "Try again" where it is offered, else `perform`. */
  readonly again?: (scene: Scene) => unknown;
  /** Does the page show that it is done? */
  readonly done: (scene: Scene) => boolean;
  /** How often it has been done, in the backend’s world; for what only reads, how often the page shows it. */
  readonly effects: (scene: Scene) => number;
  /** The backend takes each try for an act of its own. Default: one effect, however often it is tried. */
  readonly everyTime?: boolean;
  /** It is a file, which no page can keep: once the portal has let go of it, it is chosen anew. */
  readonly chosenAnew?: boolean;
  /** It ends the session, and so has nothing against one that has ended already. */
  readonly endsSession?: boolean;
  /** What the customer is told. Default: what the portal says everywhere. */
  readonly says?: (error: PortalError, words: Localizer) => string;
  /** The page does it by itself: the customer is told nothing, and it is made up for. */
  readonly byItself?: boolean;
}
