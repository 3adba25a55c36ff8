import * as v from 'valibot';
import { assert } from '../core/assert.ts';
import type { Failure } from '../core/failure.ts';
import { err, type Result } from '../core/result.ts';
import { seconds } from '../core/time.ts';
import { capNow } from './cap-now.ts';
import { fromEpochSeconds } from './epoch-seconds.ts';
import { parsePositive, parseShare } from './parse-number.ts';
import { readBody } from './read-body.ts';
import type { Ask, Parsed, Source } from './source.ts';

const ORIGIN = 'https://api.coinpaprika.com';

const Amount = v.nullish(v.union([v.number(), v.string()]));

const Answer = v.union([
  v.object({ error: v.string() }),
  v.object({ market_cap_usd: v.union([v.number(), v.string()]), bitcoin_dominance_percentage: Amount, last_updated: Amount }),
]);

function parse(ask: Ask, body: string): Result<Parsed, Failure> {
  const answer = readBody(Answer, body);
  if (!answer.ok) return answer;
  if ('error' in answer.value) return err({ kind: 'provider', detail: answer.value.error });
  const { market_cap_usd: total, bitcoin_dominance_percentage: btc, last_updated: updatedAt } = answer.value;
  const updated = parsePositive(updatedAt);
  return capNow({
    totalUsd: parsePositive(total),
    atMs: updated === undefined ? undefined : fromEpochSeconds(updated),
    nowMs: ask.nowMs,
    btcShare: parseShare(btc),
    ethShare: undefined,
  });
}

/** CoinPaprika's global figures of this moment; 20,000 keyless calls a month. */
export const coinpaprikaGlobal: Source = {
  id: 'coinpaprika-global',
  name: 'CoinPaprika',
  origin: ORIGIN,
  docs: 'https://api.coinpaprika.com/',
  serves: ['TOTAL_NOW'],
  spacingMs: seconds(2),
  request({ need }) {
    assert(need === 'TOTAL_NOW', `coinpaprika-global does not serve ${need}`);
    return { url: `${ORIGIN}/v1/global` };
  },
  parse,
};
