import { expect, test } from 'vitest';
import { clockSkewOf } from '../../lib/polling/clock-skew-of.ts';
import { parsePollState } from '../../lib/polling/parse-state.ts';
import { EMPTY_POLL_STATE } from '../../lib/polling/state.ts';

const skewed = (clockSkewMs: unknown) => ({ ...EMPTY_POLL_STATE, clockSkewMs });

test.for([undefined, 'nonsense', [], EMPTY_POLL_STATE, skewed(1_200_000), skewed(null)])(
  'of %o the skew is what the state’s own parser reads, or none',
  (state) => {
    expect(clockSkewOf(state)).toBe(parsePollState(state, 0).clockSkewMs ?? 0);
  },
);
