import { lazily } from '../../core/lazily.ts';
import { enLexicon } from './en-lexicon.ts';
import { enDates, enTimes } from './en-times.ts';
import { fractions } from './fractions.ts';
import type { Language } from './language.ts';

/** Each word of a list with the number of its place. */
const numbered = (text: string, first: number): Readonly<Record<string, number>> =>
  Object.fromEntries(text.split(' ').map((word, index) => [word, first + index]));

const ordinals = lazily(() =>
  numbered('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth', 1),
);

const all = <T>(text: string, value: T): Readonly<Record<string, T>> => Object.fromEntries(text.split('|').map((word) => [word, value]));

const PARTS = { third: 100 / 3, quarter: 25, fifth: 20, sixth: 100 / 6, seventh: 100 / 7, eighth: 12.5, ninth: 100 / 9, tenth: 10 };

const counted = (article: string, adjectives: string): Readonly<Record<string, number>> =>
  Object.fromEntries(adjectives.split(' ').map((adjective) => [`${article} ${adjective}`, 1]));

/** English. */
export const en = lazily((): Language => ({
  code: 'en',
  numbers: { decimal: '.', group: ',' },
  hasInversion: false,
  others: (
    'other first second third fourth fifth next last latter former same only average biggest largest smallest hottest fastest newest best ' +
    'worst highest lowest strongest weakest most least performing traded held broader wider entire whole rival top average typical'
  ).split(' '),
  magnitudes: {
    thousand: 3,
    million: 6,
    millions: 6,
    mn: 6,
    mln: 6,
    billion: 9,
    billions: 9,
    bn: 9,
    bln: 9,
    trillion: 12,
    trillions: 12,
    tn: 12,
    trn: 12,
  },
  gluedMagnitudes: { k: 3, m: 6, mn: 6, mm: 6, mln: 6, b: 9, bn: 9, bln: 9, t: 12, tn: 12, trn: 12 },
  units: {
    '%': '%',
    percent: '%',
    pct: '%',
    'per cent': '%',
    'percentage point': 'pp',
    'percentage points': 'pp',
    'basis points': 'bps',
    bps: 'bps',
    points: 'pts',
    point: 'pts',
    pts: 'pts',
    dollars: 'USD',
    dollar: 'USD',
    usd: 'USD',
    usdt: 'USD',
    'us dollars': 'USD',
    cents: 'cents',
    cent: 'cents',
    x: 'x',
    times: 'x',
    fold: 'x',
    euros: 'EUR',
    eur: 'EUR',
    ...all(
      'canadian|australian|cad|aud|nzd|sgd|hkd|twd|mxn|brl|canadian dollars|australian dollars|singapore dollars|canadian dollar|australian dollar',
      'other money',
    ),
  },
  numberWords: {
    ...numbered(
      'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
      1,
    ),
    ...ordinals(),
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
    hundred: 100,
    dozen: 12,
  },
  ordinals: ordinals(),
  fractions: {
    half: 50,
    ...fractions({ half: 50, ...PARTS }, { a: 1, an: 1, one: 1, ...counted('a', 'full whole good clean solid hefty bare mere') }),
    ...fractions(Object.fromEntries(Object.entries(PARTS).map(([part, share]) => [`${part}s`, share])), {
      two: 2,
      three: 3,
      four: 4,
      five: 5,
      seven: 7,
      nine: 9,
    }),
  },
  oneWords: ['of', 'a', 'an', 'one'],
  than: 'than',
  rangeWords: { to: ['to'], between: ['between'], and: ['and'] },
  periods: {
    h: 'hour',
    hr: 'hour',
    hrs: 'hour',
    hour: 'hour',
    hours: 'hour',
    hourly: 'hour',
    d: 'day',
    day: 'day',
    days: 'day',
    daily: 'day',
    session: 'day',
    sessions: 'day',
    week: 'week',
    weeks: 'week',
    weekly: 'week',
    month: 'month',
    months: 'month',
    monthly: 'month',
    quarter: 'quarter',
    quarters: 'quarter',
    quarterly: 'quarter',
    y: 'year',
    year: 'year',
    years: 'year',
    yearly: 'year',
    annual: 'year',
    annually: 'year',
  },
  months: {
    ...numbered('january february march april may june july august september october november december', 1),
    jan: 1,
    feb: 2,
    mar: 3,
    apr: 4,
    jun: 6,
    jul: 7,
    aug: 8,
    sept: 9,
    sep: 9,
    oct: 10,
    nov: 11,
    dec: 12,
  },
  weekdays: { ...numbered('sunday monday tuesday wednesday thursday friday saturday', 0), tues: 2, thurs: 4 },
  quarters: { first: 1, second: 2, third: 3, fourth: 4 },
  ordinalMarks: ['st', 'nd', 'rd', 'th'],
  dates: enDates,
  times: enTimes,
  lexicon: enLexicon(),
}));
