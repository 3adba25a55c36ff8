import { useEffect, useState } from 'preact/hooks';
import { minutes } from '../../lib/core/time.ts';
import type { UnixMs } from '../../lib/core/units.ts';

/** The time, renewed once a minute: ages are said in minutes. */
export function useNow(now: () => UnixMs): UnixMs {
  const [time, setTime] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setTime(now()), minutes(1));
    return () => clearInterval(timer);
  }, [now]);
  return time;
}
