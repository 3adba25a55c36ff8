import { useEffect, useState } from 'preact/hooks';
import { seconds } from '../../lib/core/time.ts';

/** Long enough to read a line twice. */
const SHOWN_MS = seconds(8);

/** A value for some seconds after it changed, then nothing, until it changes again. */
export function useFading<T>(value: T | undefined): T | undefined {
  const [faded, setFaded] = useState<T>();
  useEffect(() => {
    if (value === undefined) return undefined;
    const timer = setTimeout(() => setFaded(value), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return faded === value ? undefined : value;
}
