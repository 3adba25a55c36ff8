import { expect, test, vi } from 'vitest';
import { type Change, onChange, tellPages } from '../../lib/platform/broadcast.ts';

test('every open page hears of a change, until it stops listening; anything else on the channel is ignored', async () => {
  const one = vi.fn<(change: Change) => void>();
  const two = vi.fn<(change: Change) => void>();
  const ends = [onChange(one), onChange(two)];
  tellPages({ kind: 'series' });
  const stranger = new BroadcastChannel('comove');
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target origin
  stranger.postMessage({ kind: 'gossip' });
  tellPages({ kind: 'status' });
  await vi.waitFor(() => expect(two).toHaveBeenCalledTimes(2));
  expect(one.mock.calls).toEqual([[{ kind: 'series' }], [{ kind: 'status' }]]);
  stranger.close();
  ends.forEach((end) => end());
});
