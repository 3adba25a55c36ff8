import type { UnixMs } from '../../lib/core/units.ts';
import { NEEDS_OF_SERIES } from '../../lib/polling/needs-of-series.ts';
import { parsePollState } from '../../lib/polling/parse-state.ts';
import { POLL_STATE_KEY } from '../../lib/polling/poll-store.ts';
import { unmetNeeds } from '../../lib/polling/unmet-needs.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import type { Item } from '../../lib/storage/item.ts';
import type { StateStore } from '../../lib/storage/state-store.ts';
import type { BadgeFacts, BadgeUnmet } from '../../lib/view/badge-facts.ts';

interface UnmetEffects {
  readonly facts: Pick<Item<BadgeFacts | undefined>, 'read'>;
  readonly settings: Pick<Item<Settings>, 'read'>;
  readonly state: Pick<StateStore, 'get'>;
  readonly now: () => UnixMs;
}

/** Why badges have no facts: what became of asking for the pair. Undefined where there are facts, or nobody has failed. */
export async function badgeUnmet({ facts, settings, state, now }: UnmetEffects): Promise<BadgeUnmet | undefined> {
  if (await facts.read()) return undefined;
  const { equity, crypto } = (await settings.read()).pair;
  const needs = [...new Set([...NEEDS_OF_SERIES[equity], ...NEEDS_OF_SERIES[crypto]])];
  return unmetNeeds(parsePollState(await state.get(POLL_STATE_KEY), now()), needs, now())?.reason;
}
