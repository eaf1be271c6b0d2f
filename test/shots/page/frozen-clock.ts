import {seedDate} from '../../../mocks/world/seeds/dates.js';

/** The page's clock stands still, so that no picture has another time in it. Timers go on. */
const RealDate = Date;
let now = seedDate;

class FrozenDate extends RealDate {
  constructor(...parts: [] | ConstructorParameters<DateConstructor>) {
    if (parts.length === 0) super(now);
    else super(...(parts as [number]));
  }
  static override now(): number {
    return now;
  }
}
globalThis.Date = FrozenDate as DateConstructor;

/** Sets the clock to so many minutes after the date of the seed worlds. */
export function setClock(minutes: number): void {
  now = seedDate + minutes * 60_000;
}
