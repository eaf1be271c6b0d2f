import {frame, type Contender} from './contender.js';

const FRAMES = 150;
/** Pixels a frame: a firm flick. */
const STEP = 90;

export interface Scrolled {
  readonly frames: number;
  /** Frames that took more than 25 ms. */
  readonly late: number;
  /** Frames that showed nothing where rows should be. */
  readonly blank: number;
}

/** Scrolls down by so much at each frame, as a wheel does, and looks at what each frame shows. */
export async function smoothScroll(contender: Contender): Promise<Scrolled> {
  let late = 0;
  let blank = 0;
  let before = await frame();
  for (let count = 0; count < FRAMES; count += 1) {
    scrollBy({top: STEP, behavior: 'instant'});
    const now = await frame();
    if (now - before > 25) late += 1;
    before = now;
    if (contender.filled && !contender.filled(innerWidth / 3, innerHeight / 2)) blank += 1;
  }
  return {frames: FRAMES, late, blank};
}
