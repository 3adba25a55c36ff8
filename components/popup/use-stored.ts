import { useLayoutEffect, useState } from 'preact/hooks';
import { minutes } from '../../lib/core/time.ts';
import type { DailySeries } from '../../lib/market/series.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings.ts';
import type { PageEnvironment, Stored } from './page-environment.ts';

export type StoredState = { readonly kind: 'loading' } | ({ readonly kind: 'stored' } & Stored);

/** What is stored, with the ways to look again and to show a choice before it is kept. */
export interface StoredView {
  readonly stored: StoredState;
  readonly setSettings: (settings: Settings) => void;
  readonly reload: () => Promise<void>;
  /** Whether something that a pair needs can be asked of nobody. */
  readonly blocked: boolean;
}

/** What is stored and allowed, read at once and again whenever it is told to have changed. */
export function useStored(environment: PageEnvironment): StoredView {
  const [stored, setStored] = useState<StoredState>({ kind: 'loading' });
  const [blocked, setBlocked] = useState(false);
  const setSettings = (settings: Settings): void => setStored((old) => (old.kind === 'stored' ? { ...old, settings } : old));
  const reload = async (): Promise<void> => {
    const next = await read(environment);
    setStored((old) => merged(old, next));
  };
  // A layout effect does not wait for the first paint: the store is read while the frame is being painted.
  useLayoutEffect(() => {
    const stop = new AbortController();
    const load = (): void => void read(environment).then((next) => stop.signal.aborted || setStored((old) => merged(old, next)));
    const look = (): void => void environment.isBlocked().then((found) => stop.signal.aborted || setBlocked(found));
    environment.watch({ onSeries: load, onSettings: setSettings, onAccess: look }, stop.signal);
    load();
    look();
    return () => stop.abort();
  }, [environment]);
  return { stored, setSettings, reload, blocked };
}

async function read(environment: PageEnvironment): Promise<Stored> {
  try {
    return await environment.load();
  } catch (error) {
    return { settings: DEFAULT_SETTINGS, series: [], unread: error instanceof Error ? error.message : String(error) };
  }
}

/** Keeps the series that are known already where nothing of them changed, so that nothing is drawn anew. */
function merged(old: StoredState, next: Stored): StoredState {
  if (old.kind !== 'stored' || fingerprint(old) !== fingerprint(next)) return { kind: 'stored', ...next };
  return { ...old, settings: next.settings };
}

const fingerprint = ({ series, unread = '', clockSkewMs = 0, fillingUntilMs = 0 }: Stored): string =>
  [unread, fillingUntilMs, Math.round(clockSkewMs / minutes(1)), ...series.map(fingerprintOf)].join('\n');

// A check of the day labels, or a join, may change a series without a new answer.
const fingerprintOf = ({ id, days, close, fetchedAtMs, stamp, market, provisionalFrom, segments }: DailySeries): string =>
  [id, fetchedAtMs, stamp, market, provisionalFrom, segments.length, days.length, days.at(-1), close.at(-1)].join(' ');
