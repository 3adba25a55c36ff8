import { expect, test } from 'vitest';
import { createAccessKeeper, parseAccess } from '../../../entrypoints/background/access-keeper.ts';
import type { Access } from '../../../entrypoints/background/access-keeper.ts';
import { badgeUnmet } from '../../../entrypoints/background/badge-unmet.ts';
import { EMPTY_POLL_STATE } from '../../../lib/polling/state.ts';
import type { PollState } from '../../../lib/polling/state.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings.ts';
import type { BadgeFacts } from '../../../lib/view/badge-facts.ts';
import { facts } from '../../view/made-up-facts.ts';

const NOW = Date.UTC(2026, 0, 1, 12);
const OFFLINE: PollState = {
  ...EMPTY_POLL_STATE,
  sources: { yahoo: { needs: {}, lastFailure: { atMs: NOW - 1, need: 'RUT', failure: { kind: 'network', detail: '' } } } },
};

const unmet = (state: PollState, known?: BadgeFacts) =>
  badgeUnmet({
    facts: { read: async () => known },
    settings: { read: async () => DEFAULT_SETTINGS },
    state: { get: async () => state },
    now: () => NOW,
  });

test('badges are told why there are no facts, once somebody was asked in vain', async () => {
  expect(await unmet(EMPTY_POLL_STATE)).toBeUndefined();
  expect(await unmet(OFFLINE)).toBe('offline');
  expect(await unmet(OFFLINE, facts())).toBeUndefined();
});

/** Writes of a keeper while hosts are withheld or not, and asking fails or not. */
async function writesOf(steps: readonly { readonly granted: boolean; readonly why?: 'refused' }[]): Promise<readonly Access[]> {
  let stored: Access;
  let step: (typeof steps)[number] = { granted: true };
  const writes: Access[] = [];
  const write = async (value: Access): Promise<void> => void writes.push((stored = value));
  const keeper = createAccessKeeper({
    permissions: { contains: async () => step.granted },
    item: { read: async () => stored, readStored: async () => stored, write, remove: () => write(undefined), watch: () => () => undefined },
    unmet: async () => step.why,
  });
  for (const next of steps) {
    step = next;
    // oxlint-disable-next-line no-await-in-loop -- one step after another
    await keeper.update();
  }
  return writes;
}

test('withheld hosts come before what came of asking, and nothing is written that is there already', async () => {
  const refused = { granted: true, why: 'refused' } as const;
  expect(await writesOf([{ granted: true }, refused, refused, { granted: false, why: 'refused' }, refused, { granted: true }])).toEqual([
    'refused',
    true,
    'refused',
    undefined,
  ]);
});

test('another value in storage is nothing', () => {
  expect([true, 'offline', 'refused', 'mixed', false, 'x', {}].map(parseAccess)).toEqual([
    true,
    'offline',
    'refused',
    'mixed',
    undefined,
    undefined,
    undefined,
  ]);
});
