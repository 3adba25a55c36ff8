const KINDS = ['series', 'status', 'sentiment'] as const;

/**
 * What changed in IndexedDB, for pages of ours that are open: stored series, the status of sources, or what was
 * computed of the altcoin side.
 */
export interface Change {
  readonly kind: (typeof KINDS)[number];
}

const CHANNEL = 'comove';

/** Tells open pages of ours of a change; content scripts hear nothing of it. Nobody listening is no failure. */
export function tellPages(change: Change): void {
  const channel = new BroadcastChannel(CHANNEL);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target origin: it is our own only
  channel.postMessage(change);
  channel.close();
}

/** Calls `listener` with each change of these kinds from now on; returns what ends it. */
export function onChange(kinds: readonly Change['kind'][], listener: (change: Change) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isChange(data) && kinds.includes(data.kind)) listener(data);
  });
  return () => channel.close();
}

const isChange = (data: unknown): data is Change =>
  typeof data === 'object' && data !== null && 'kind' in data && KINDS.some((kind) => kind === data.kind);
