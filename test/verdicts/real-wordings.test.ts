import { describe, expect, test } from 'vitest';
import { createClaimReader } from '../../lib/claims/create-claim-reader.ts';
import { isoDate } from '../../lib/core/time.ts';
import { assetNames } from '../../lib/text/asset-names.ts';
import { historyOf } from '../../lib/verdicts/history-of.ts';
import { judge } from '../../lib/verdicts/judge.ts';
import { MARKET_DIR } from '../market/real-history.ts';
import { publishedOn } from './given.ts';
import { realMarket } from './real-market.ts';
import { trueDays, type TrueDay } from './true-day.ts';

const size = (value: number): string => Math.abs(value).toFixed(1);
const way = (value: number, up: string, down: string): string => (value > 0 ? up : down);

/** Sentences that hold on a day, with days, months and extremes of other times in them that belong to something else. */
const WORDINGS: readonly ((on: TrueDay) => string)[] = [
  (on) => `${on.name} ${way(on.change, 'climbed', 'shed')} ${size(on.change)}% on ${on.weekday} to ${on.close}.`,
  (on) => `${on.name} ${way(on.change, 'tacked on', 'gave back')} ${size(on.change)}% on ${on.date}.`,
  (on) => `${on.name} is ${way(on.yearChange, 'up', 'down')} ${size(on.yearChange)}% year to date.`,
  (on) => `${on.name} has ${way(on.weekChange, 'gained', 'lost')} ${size(on.weekChange)}% over the past week.`,
  (on) =>
    `${on.name} closed at ${on.close} on ${on.weekday}, ${size(on.fromPeak)}% ${way(on.fromPeak, 'above', 'below')} its ${on.month} peak of ${on.peak}.`,
  (on) => `${on.name} touched a low of ${on.low} and a high of ${on.high} on ${on.date}.`,
  (on) => `Since its ${on.month} low of ${on.dip}, ${on.name} has ${way(on.fromDip, 'advanced', 'declined')} ${size(on.fromDip)}%.`,
  (on) => `The rebound from ${on.month}'s trough lifted ${on.name} to ${on.close}.`,
  (on) => `${on.name} slid to ${on.close} from ${on.month}'s high.`,
  (on) => `Down from ${on.month}'s high, ${on.name} trades at ${on.close}.`,
  (on) => `${on.name}, which peaked in ${on.month}, changed hands at ${on.close}.`,
  (on) => `After a dismal ${on.month}, ${on.name} was quoted at ${on.close} on ${on.weekday}.`,
  (on) => `${on.name} reached ${on.peak} in ${on.month} before sliding to ${on.close}.`,
  (on) => `${on.name} traded at ${on.close}, a level not seen since ${on.month}.`,
  (on) =>
    on.drawdown > 3 ? `${on.name} trades ${size(on.drawdown)}% below its all-time high of ${on.record}, set in ${on.recordYear}.` : '',
  (on) => (on.drawdown > 3 ? `${on.name} has slid ${Math.round(on.drawdown)}% from its ${on.recordYear} record high.` : ''),
];

/** A printed level so many times as high. */
function times(level: string, factor: number): string {
  const value = Number(level.replaceAll(/[$,]/g, '')) * factor;
  return level.startsWith('$')
    ? `$${Math.round(value).toLocaleString('en-US')}`
    : value.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

/** Sentences that are clearly false on a day. */
const FALSE_WORDINGS: readonly ((on: TrueDay) => string)[] = [
  (on) => `${on.name} closed at ${times(on.close, 1.13)} on ${on.weekday}.`,
  (on) => `${on.name} trades at ${times(on.close, 1.13)}.`,
  (on) => `${on.name} touched a low of ${times(on.low, 1.13)} on ${on.date}.`,
  (on) => `${on.name} rose above ${times(on.high, 1.13)} on ${on.date}.`,
  (on) => `${on.name} fell below ${times(on.low, 0.88)} on ${on.date}.`,
  (on) => `${on.name} rose ${size(on.change + 6)}% on ${on.date}.`,
  (on) => `${on.name} is up ${size(Math.abs(on.yearChange) + 14)}% year to date.`,
  (on) => `${on.name} has gained ${size(Math.abs(on.weekChange) + 12)}% over the past week.`,
  (on) => `${on.name} trades ${size(on.drawdown + 9)}% below its all-time high.`,
  (on) => `${on.name} hit a new all-time high of ${times(on.record, 1.13)} on ${on.date}.`,
];

const shareOf = (verdicts: readonly { readonly word: string }[], ...words: readonly string[]): number =>
  verdicts.filter(({ word }) => words.includes(word)).length / verdicts.length;

describe.skipIf(!MARKET_DIR)('statements of real days, in many wordings', () => {
  const history = historyOf(MARKET_DIR ? realMarket() : { series: [] });
  const names = assetNames();
  const days = MARKET_DIR ? trueDays(29) : [];

  /** Each claim that is read in each wording of each day, with the word of its verdict that evening. */
  function verdictsOn(wordings: readonly ((on: TrueDay) => string)[]): readonly { readonly text: string; readonly word: string }[] {
    return days.flatMap((on) =>
      wordings.flatMap((wording) => {
        const text = wording(on);
        const reader = createClaimReader({ language: 'en', names, publishedDay: on.day });
        const claims = reader.read(text).claims.map(({ claim }) => claim);
        const published = publishedOn(`${isoDate(on.day)}T21:30:00Z`);
        return claims.map((claim) => {
          const beside = claims.filter((one) => one !== claim);
          return { text: `${isoDate(on.day)}: ${text}`, word: judge(claim, published, history, beside).word };
        });
      }),
    );
  }
  test('true ones are never called off, whatever other month or extreme they name, and mostly decided', () => {
    const verdicts = verdictsOn(WORDINGS);
    expect(verdicts.length).toBeGreaterThan(1500);
    expect(verdicts.filter(({ word }) => word === 'off').map(({ text }) => text)).toEqual([]);
    expect(shareOf(verdicts, 'matches', 'superseded')).toBeGreaterThan(0.7);
  });

  test('of clearly false ones hardly any matches, and more than half are called off', () => {
    const verdicts = verdictsOn(FALSE_WORDINGS);
    expect(verdicts.length).toBeGreaterThan(1000);
    expect(shareOf(verdicts, 'matches', 'superseded')).toBeLessThan(0.01);
    expect(shareOf(verdicts, 'off')).toBeGreaterThan(0.5);
  });
});
