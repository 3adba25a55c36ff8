import * as v from 'valibot';
import { assert } from '../core/assert.ts';
import type { Failure } from '../core/failure.ts';
import { err, type Result } from '../core/result.ts';
import { seconds } from '../core/time.ts';
import { capNow } from './cap-now.ts';
import { parsePositive, parseShare } from './parse-number.ts';
import { readBody } from './read-body.ts';
import type { Ask, Parsed, Source } from './source.ts';

const ORIGIN = 'https://api.coinlore.net';

const Amount = v.nullish(v.union([v.number(), v.string()]));

/** An array of one; some figures are numbers, some are text. */
const Answer = v.array(v.object({ total_mcap: v.union([v.number(), v.string()]), btc_d: Amount, eth_d: Amount }));

function parse(ask: Ask, body: string): Result<Parsed, Failure> {
  const answer = readBody(Answer, body);
  if (!answer.ok) return answer;
  const [global] = answer.value;
  if (global === undefined) return err({ kind: 'empty' });
  return capNow({
    totalUsd: parsePositive(global.total_mcap),
    atMs: undefined,
    nowMs: ask.nowMs,
    btcShare: parseShare(global.btc_d),
    ethShare: parseShare(global.eth_d),
  });
}

/** CoinLore's global figures of this moment. It gives no time of its own. */
export const coinloreGlobal: Source = {
  id: 'coinlore-global',
  name: 'CoinLore',
  origin: ORIGIN,
  docs: 'https://www.coinlore.com/cryptocurrency-data-api',
  serves: ['TOTAL_NOW'],
  spacingMs: seconds(2),
  request({ need }) {
    assert(need === 'TOTAL_NOW', `coinlore-global does not serve ${need}`);
    return { url: `${ORIGIN}/api/global/` };
  },
  parse,
};
