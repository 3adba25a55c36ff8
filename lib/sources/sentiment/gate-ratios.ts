import * as v from 'valibot';
import type { Failure } from '../../core/failure.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { seconds } from '../../core/time.ts';
import type { UnixMs } from '../../core/units.ts';
import { fromEpochSeconds } from '../epoch-seconds.ts';
import { parsePositive } from '../parse-number.ts';
import { present } from '../present.ts';
import { readBody } from '../read-body.ts';
import { GateError } from './gate-errors.ts';
import { ratioSource, type RatioRows } from './ratio-source.ts';

/** Numbers in the older answers, some of them text in the newer ones. */
const Amount = v.nullish(v.union([v.string(), v.number()]));

/** `lsr_account` counts all accounts, `top_lsr_size` the position of the top traders; other ratios stand beside them. */
const Row = v.object({ time: Amount, lsr_account: Amount, top_lsr_size: Amount });

const Answer = v.union([v.array(v.nullable(Row)), GateError]);

function instantOf(time: unknown): UnixMs | undefined {
  const at = parsePositive(time);
  return at === undefined ? undefined : fromEpochSeconds(at);
}

function read(body: string): Result<RatioRows, Failure> {
  const answer = readBody(Answer, body);
  if (!answer.ok) return answer;
  if ('failed' in answer.value) return err({ kind: 'provider', detail: answer.value.failed });
  const rows = present(answer.value);
  return ok({
    'global-account': rows.map((row) => ({ atMs: instantOf(row.time), ratio: parsePositive(row.lsr_account) })),
    'top-position': rows.map((row) => ({ atMs: instantOf(row.time), ratio: parsePositive(row.top_lsr_size) })),
  });
}

/**
 * Gate: accounts net long ÷ net short of everybody and the position of the top traders, both in one answer, whichever is
 * asked for; about 180 days, oldest first, times in seconds. It answers from the United States.
 */
export const gateRatios = ratioSource({
  id: 'gate-ratios',
  name: 'Gate',
  origin: 'https://api.gateio.ws',
  docs: 'https://www.gate.com/docs/developers/apiv4/en/#futures-stats',
  exchange: 'gate',
  measures: ['global-account', 'top-position'],
  unlistedStatuses: [400],
  unlisted: /CONTRACT_NOT_FOUND/,
  // 200 requests in ten seconds.
  spacingMs: seconds(0.2),
  maxRows: 100,
  // It knows a beginning and no end: the rows from there on.
  path: ({ contract, rows, page }) =>
    `/api/v4/futures/usdt/contract_stats?contract=${contract}&interval=1h&limit=${rows}${page ? `&from=${Math.floor(page.fromMs / 1000)}` : ''}`,
  read,
});
