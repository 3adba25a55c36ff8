/** What changed in IndexedDB, for pages of ours that are open: stored series, or the status of sources. */
export type Change = { readonly kind: 'series' } | { readonly kind: 'status' };

const CHANNEL = 'comove';

/** Tells open pages of ours of a change; content scripts hear nothing of it. Nobody listening is no failure. */
export function tellPages(change: Change): void {
  const channel = new BroadcastChannel(CHANNEL);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target origin: it is our own only
  channel.postMessage(change);
  channel.close();
}

/** Calls `listener` with each change from now on; returns what ends it. */
export function onChange(listener: (change: Change) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isChange(data)) listener(data);
  });
  return () => channel.close();
}

const isChange = (data: unknown): data is Change =>
  typeof data === 'object' && data !== null && 'kind' in data && (data.kind === 'series' || data.kind === 'status');
