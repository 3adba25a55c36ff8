import * as v from 'valibot';
import { assert } from '../core/assert.ts';
import type { Failure } from '../core/failure.ts';
import { err, type Result } from '../core/result.ts';
import { seconds } from '../core/time.ts';
import { capNow } from './cap-now.ts';
import { fromEpochSeconds } from './epoch-seconds.ts';
import { parsePositive, parseShare } from './parse-number.ts';
import { readBody, shape } from './read-body.ts';
import type { Ask, Parsed, Source } from './source.ts';

const ORIGIN = 'https://api.coingecko.com';

const Amount = v.nullish(v.union([v.number(), v.string()]));

const Answer = v.object({
  data: v.nullish(
    v.object({
      total_market_cap: v.object({ usd: Amount }),
      market_cap_percentage: v.nullish(v.object({ btc: Amount, eth: Amount })),
      updated_at: Amount,
    }),
  ),
  status: v.nullish(v.object({ error_code: v.nullish(v.number()), error_message: v.nullish(v.string()) })),
});

function parse(ask: Ask, body: string): Result<Parsed, Failure> {
  const answer = readBody(Answer, body);
  if (!answer.ok) return answer;
  const { data, status } = answer.value;
  if (status?.error_code) return err({ kind: 'provider', detail: status.error_message ?? `error_code ${status.error_code}` });
  if (!data) return shape('data: absent');
  const updated = parsePositive(data.updated_at);
  return capNow({
    totalUsd: parsePositive(data.total_market_cap.usd),
    atMs: updated === undefined ? undefined : fromEpochSeconds(updated),
    nowMs: ask.nowMs,
    btcShare: parseShare(data.market_cap_percentage?.btc),
    ethShare: parseShare(data.market_cap_percentage?.eth),
  });
}

/** CoinGecko's global figures of this moment. Keyless calls share one quota by IP address: plan for five a minute. */
export const coingeckoGlobal: Source = {
  id: 'coingecko-global',
  name: 'CoinGecko',
  origin: ORIGIN,
  docs: 'https://docs.coingecko.com/reference/crypto-global',
  serves: ['TOTAL_NOW'],
  spacingMs: seconds(12),
  request({ need }) {
    assert(need === 'TOTAL_NOW', `coingecko-global does not serve ${need}`);
    return { url: `${ORIGIN}/api/v3/global` };
  },
  parse,
};
