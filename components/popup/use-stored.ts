import { useLayoutEffect, useState } from 'preact/hooks';
import type { Settings } from '../../lib/settings/settings.ts';
import type { PageEnvironment, Stored } from './page-environment.ts';

export type StoredState =
  { readonly kind: 'loading' } | { readonly kind: 'failed'; readonly detail: string } | ({ readonly kind: 'stored' } & Stored);

/** What is stored, read at once and again whenever the background says that it changed. */
export function useStored(environment: PageEnvironment): {
  readonly stored: StoredState;
  readonly setSettings: (settings: Settings) => void;
} {
  const [stored, setStored] = useState<StoredState>({ kind: 'loading' });
  const setSettings = (settings: Settings): void => setStored((old) => (old.kind === 'stored' ? { ...old, settings } : old));
  // A layout effect does not wait for the first paint: the store is read while the frame is being painted.
  useLayoutEffect(() => {
    const stop = new AbortController();
    const load = (): void => {
      environment.load().then(
        (value) => stop.signal.aborted || setStored((old) => merged(old, value)),
        (error: unknown) =>
          stop.signal.aborted || setStored({ kind: 'failed', detail: error instanceof Error ? error.message : String(error) }),
      );
    };
    environment.watch({ onSeries: load, onSettings: setSettings }, stop.signal);
    load();
    return () => stop.abort();
  }, [environment]);
  return { stored, setSettings };
}

/** Keeps the series that are known already where nothing of them changed, so that nothing is drawn anew. */
function merged(old: StoredState, next: Stored): StoredState {
  if (old.kind !== 'stored' || fingerprint(old) !== fingerprint(next)) return { kind: 'stored', ...next };
  return { ...old, settings: next.settings };
}

const fingerprint = ({ series }: Stored): string =>
  series.map(({ id, days, close, fetchedAtMs }) => [id, fetchedAtMs, days.length, days.at(-1), close.at(-1)].join(' ')).join('\n');
