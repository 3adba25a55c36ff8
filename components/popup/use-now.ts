import { useEffect, useState } from 'preact/hooks';
import { minutes } from '../../lib/core/time.ts';
import type { UnixMs } from '../../lib/core/units.ts';

/** The time, renewed once a minute (ages are said in minutes) and whenever the clock that is read is another one. */
export function useNow(now: () => UnixMs): UnixMs {
  const [read, setRead] = useState(() => ({ by: now, atMs: now() }));
  useEffect(() => {
    const timer = setInterval(() => setRead({ by: now, atMs: now() }), minutes(1));
    return () => clearInterval(timer);
  }, [now]);
  return read.by === now ? read.atMs : now();
}
