import * as v from 'valibot';
import { CLAIM_KINDS, DIRECTIONS } from '../claims/claim.ts';
import type { Claim, ClaimWindow, Superlative } from '../claims/claim.ts';

/** More than any figure of a market in units of one coin; beyond it a number is damage. */
const MAX_NUMBER = 1e21;
/** A century: no text speaks of a longer window, and no stored history is longer. */
const MAX_DAYS = 36_600;
/** Longest symbol that is listed, one of an index or a contract, with room. */
const NAME = String.raw`[\p{L}\p{N}\p{Sc}.+_-]{1,24}`;
const SUBJECT = new RegExp(`^${NAME}(?:[/~]${NAME})?$`, 'u');
const PARTIAL_DATE = /^(?:19|20)\d{2}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;
/** A word of ours, never one of the page: lower case, no sentence fits. */
const WORD = /^[a-z0-9][a-z0-9-]{0,39}$/;
const UNIT = /^(?:%|[\p{L}\p{N}\p{Sc}.]{1,24})$/u;

const number = v.pipe(v.number(), v.finite(), v.minValue(-MAX_NUMBER), v.maxValue(MAX_NUMBER));
const days = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(MAX_DAYS));
const year = v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2099));
const date = v.pipe(v.string(), v.regex(PARTIAL_DATE));
const word = v.pipe(v.string(), v.regex(WORD));
/** A ticker, an index, an aggregate, or two of them. */
export const subject = v.pipe(v.string(), v.regex(SUBJECT));
const value = v.union([number, v.pipe(v.strictTuple([number, number]), v.readonly())]);

const claimWindow: v.GenericSchema<unknown, ClaimWindow> = v.variant('kind', [
  v.strictObject({ kind: v.literal('rolling'), days }),
  v.strictObject({ kind: v.literal('day') }),
  v.strictObject({ kind: v.literal('to-date'), unit: v.picklist(['week', 'month', 'quarter', 'year']) }),
  v.strictObject({ kind: v.literal('first-days'), days, year }),
  v.strictObject({ kind: v.literal('since'), from: date }),
  v.strictObject({ kind: v.literal('between'), from: date, to: date }),
  v.strictObject({ kind: v.literal('consecutive'), count: days, unit: v.picklist(['day', 'week', 'month', 'quarter', 'year']) }),
  v.strictObject({ kind: v.literal('since-event'), event: word }),
]);

const superlative: v.GenericSchema<unknown, Superlative> = v.strictObject({
  since: v.exactOptional(date),
  overDays: v.exactOptional(days),
  of: v.exactOptional(v.picklist(['high', 'low'])),
});

/** A claim of a badge: known fields only, each within bounds, and no field that a text of a page would fit into. */
export const claimSchema: v.GenericSchema<unknown, Claim> = v.strictObject({
  kind: v.picklist(CLAIM_KINDS),
  subject,
  isSubjectNamed: v.boolean(),
  value: v.exactOptional(value),
  unit: v.exactOptional(v.pipe(v.string(), v.regex(UNIT))),
  halfDigit: v.exactOptional(v.pipe(number, v.minValue(0))),
  hedge: v.exactOptional(v.picklist(['about', 'over', 'under'])),
  direction: v.exactOptional(v.picklist(DIRECTIONS)),
  isApproach: v.exactOptional(v.literal(true)),
  isTurn: v.exactOptional(v.literal(true)),
  isClose: v.exactOptional(v.literal(true)),
  window: v.exactOptional(claimWindow),
  asOf: v.exactOptional(date),
  isDated: v.exactOptional(v.literal(true)),
  superlative: v.exactOptional(superlative),
  scope: v.exactOptional(word),
});
