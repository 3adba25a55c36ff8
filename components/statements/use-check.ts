import { useRef, useState } from 'preact/hooks';
import type { EpochDay, UnixMs } from '../../lib/core/units.ts';
import { epochDayOf, startOfDayMs } from '../../lib/core/time.ts';
import type { CheckedText } from '../../lib/view/statements/checked-text.ts';
import type { Published } from '../../lib/view/statements/published.ts';

/** How far checking a text has come. */
export type CheckState =
  | { readonly kind: 'idle' | 'checking' }
  | { readonly kind: 'checked'; readonly published: Published; readonly checked: CheckedText }
  | { readonly kind: 'failed'; readonly why: string };

export interface Check {
  readonly state: CheckState;
  readonly start: (text: string, day: EpochDay) => void;
}

/** A text of today is of this instant: the day's trade is part of what it may mean. One of another day has no time of day. */
const publishedOn = (day: EpochDay, nowMs: UnixMs): Published =>
  day === epochDayOf(nowMs) ? { ms: nowMs, isDayOnly: false } : { ms: startOfDayMs(day), isDayOnly: true };

/** Checks a text when asked to; what an earlier request brings after a later one is let go. */
export function useCheck(checkText: (text: string, published: Published) => Promise<CheckedText>, now: () => UnixMs): Check {
  const [state, setState] = useState<CheckState>({ kind: 'idle' });
  const newestRef = useRef(0);
  const run = async (text: string, published: Published): Promise<CheckState> => {
    try {
      return { kind: 'checked', published, checked: await checkText(text, published) };
    } catch (error) {
      return { kind: 'failed', why: error instanceof Error ? error.message : String(error) };
    }
  };
  const start = async (text: string, day: EpochDay): Promise<void> => {
    newestRef.current += 1;
    const own = newestRef.current;
    if (text.trim() === '') return setState({ kind: 'idle' });
    setState({ kind: 'checking' });
    const done = await run(text, publishedOn(day, now()));
    if (own === newestRef.current) setState(done);
  };
  return { state, start: (text, day) => void start(text, day) };
}
