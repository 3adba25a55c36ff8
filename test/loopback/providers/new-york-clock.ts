import { epochDay, seconds } from '../../../lib/core/time.ts';
import type { UnixMs } from '../../../lib/core/units.ts';
import { newYorkMs } from '../../../lib/market/new-york.ts';

const WALL_CLOCK = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/;

/** Instant of a New York wall-clock time `YYYYMMDDhhmmss`; `undefined` for anything else. */
export function parseNewYork(text: string): UnixMs | undefined {
  const match = WALL_CLOCK.exec(text);
  if (!match) return undefined;
  const part = (i: number): number => Number(match[i]);
  return newYorkMs(epochDay(part(1), part(2), part(3)), part(4), part(5)) + seconds(part(6));
}
