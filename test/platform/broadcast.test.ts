import { expect, test, vi } from 'vitest';
import { type Change, onChange, tellPages } from '../../lib/platform/broadcast.ts';

test('an open page hears of the changes that it asked for, until it stops listening; anything else on the channel is ignored', async () => {
  const market = vi.fn<(change: Change) => void>();
  const altcoins = vi.fn<(change: Change) => void>();
  const ends = [onChange(['series', 'status'], market), onChange(['sentiment'], altcoins)];
  tellPages({ kind: 'series' });
  const stranger = new BroadcastChannel('comove');
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target origin
  stranger.postMessage({ kind: 'gossip' });
  tellPages({ kind: 'status' });
  tellPages({ kind: 'sentiment' });
  await vi.waitFor(() => expect(altcoins).toHaveBeenCalledTimes(1));
  expect(market.mock.calls).toEqual([[{ kind: 'series' }], [{ kind: 'status' }]]);
  expect(altcoins.mock.calls).toEqual([[{ kind: 'sentiment' }]]);
  stranger.close();
  ends.forEach((end) => end());
});
