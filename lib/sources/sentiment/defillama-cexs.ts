import * as v from 'valibot';
import type { Failure } from '../../core/failure.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { seconds } from '../../core/time.ts';
import type { NetflowPeriod } from '../../market/exchange-balances.ts';
import { parseSigned } from '../parse-number.ts';
import { readBody } from '../read-body.ts';
import { readRows } from '../read-rows.ts';
import type { SentimentAsk, SentimentParsed, SentimentSource } from '../sentiment-source.ts';
import { asked } from './asked.ts';
import { defillamaError } from './defillama-error.ts';

const ID = 'defillama-cexs';
const ORIGIN = 'https://api.llama.fi';

const SLUG = 'binance-cex';

const Amount = v.nullish(v.union([v.number(), v.string()]));

/** Exchanges without published wallets have neither slug nor flows. */
const Exchange = v.object({ slug: v.nullish(v.string()), inflows_24h: Amount, inflows_1w: Amount, inflows_1m: Amount });

const Answer = v.object({ cexs: v.array(v.unknown()) });

function parse(ask: SentimentAsk, body: string): Result<SentimentParsed, Failure> {
  asked(ask, 'netflow', ID);
  const said = defillamaError(body);
  if (said) return said;
  const answer = readBody(Answer, body);
  if (!answer.ok) return answer;
  const rows = readRows(Exchange, answer.value.cexs);
  if (!rows.ok) return rows;
  const row = rows.value.find(({ slug }) => slug?.toLowerCase() === SLUG);
  const flows: readonly (readonly [NetflowPeriod, number | undefined])[] = [
    ['24h', parseSigned(row?.inflows_24h)],
    ['7d', parseSigned(row?.inflows_1w)],
    ['30d', parseSigned(row?.inflows_1m)],
  ];
  const known = flows.filter(([, usd]) => usd !== undefined);
  return known.length === 0 ? err({ kind: 'empty' }) : ok({ kind: 'totals', netUsd: Object.fromEntries(known) });
}

/**
 * DefiLlama's table of exchanges: net change in US dollars of everything that Binance holds, its own coin included, for
 * all three periods at once. Positive is into the exchange.
 */
export const defillamaCexs: SentimentSource = {
  id: ID,
  name: 'DefiLlama',
  origin: ORIGIN,
  docs: 'https://defillama.com/cexs',
  serves: ['netflow'],
  spacingMs: seconds(2),
  request(ask) {
    asked(ask, 'netflow', ID);
    return { url: `${ORIGIN}/cexs` };
  },
  parse,
};
