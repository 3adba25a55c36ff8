import * as v from 'valibot';
import type { Result } from '../core/result.ts';
import { NETFLOW_PERIODS } from '../market/exchange-balances.ts';
import type { ExchangeBalances, ExchangeTotals } from '../market/exchange-balances.ts';
import { parseWith } from './parse-with.ts';
import { amount, finite, market, soundRows, text } from './sound-rows.ts';

const balances: v.GenericSchema<unknown, ExchangeBalances> = v.object({
  exchange: v.literal('Binance'),
  period: v.picklist(NETFLOW_PERIODS),
  source: text,
  fromMs: finite,
  toMs: finite,
  tokens: soundRows(v.object({ symbol: text, before: amount, after: amount })),
  market,
  fetchedAtMs: finite,
});

const totals: v.GenericSchema<unknown, ExchangeTotals> = v.object({
  exchange: v.literal('Binance'),
  source: text,
  netUsd: v.object({ '24h': v.exactOptional(finite), '7d': v.exactOptional(finite), '30d': v.exactOptional(finite) }),
  market,
  fetchedAtMs: finite,
});

/** The balances of one period that a stored record holds, or what is wrong with them. Damaged tokens are left out. */
export const parseBalances = (stored: unknown): Result<ExchangeBalances, string> => parseWith(balances, stored);

/** The exchange's total netflow that a stored record holds, or what is wrong with it. */
export const parseTotals = (stored: unknown): Result<ExchangeTotals, string> => parseWith(totals, stored);
