import { lazily } from '../../core/lazily.ts';
import { allInflected, withParticles } from './inflected.ts';
import type { Entry } from './language.ts';
import { phrases } from './phrases.ts';

const TOPS = lazily(() =>
  phrases(`high|highs|peak|peaks|top|price high|closing high|closing highs|price|price level|level|levels|close|closing price|closing level|daily close
  weekly close|monthly close|maximum|zenith|summit|print|valuation|reading|intraday high|highest`),
);
const BOTTOMS = lazily(() => phrases('low|lows|bottom|bottoms|trough|price low|closing low|lowest close|closing lows'));
const ALL_TIME = lazily(() => phrases('all time|record|lifetime|life time|historic|historical|record breaking|record setting|ever'));
const EXTREME_OF_ALL = lazily(() =>
  phrases(`ever|on record|in history|in its history|of all time|ever recorded|since inception|since its inception|since launch|in their history
  since its launch`),
);
const PRINTS = lazily(() =>
  phrases(
    'print|level|price|close|daily close|weekly close|monthly close|closing price|closing level|point|value|reading|mark|quote|trading price|showing|finish|settlement|perch',
  ),
);

const pairs = (first: readonly string[], second: readonly string[]): readonly string[] =>
  first.flatMap((one) => second.map((two) => `${one} ${two}`));

/** "highest ever", "highest price on record", "best level in history". */
const ofAllTime = (words: readonly string[]): readonly string[] => [
  ...pairs(words, EXTREME_OF_ALL()),
  ...pairs(pairs(words, PRINTS()), EXTREME_OF_ALL()),
  ...pairs(pairs(words, ['ever']), PRINTS()),
];

const recordPhrases = lazily((): readonly string[] => [
  ...pairs(ALL_TIME(), TOPS()),
  'all time record',
  'all time records',
  'new records',
  'fresh records',
  ...pairs(['all time', 'record'], pairs(['daily', 'weekly', 'monthly', 'yearly', 'annual', 'quarterly'], ['close', 'high'])),
  ...ofAllTime(['highest', 'best', 'loftiest', 'strongest', 'high']),
  ...phrases('ath|aths|record|high water mark|highwater mark|new ath|new aths'),
]);
const recordLows = lazily((): readonly string[] => [
  ...pairs(ALL_TIME(), BOTTOMS()),
  ...ofAllTime(['lowest', 'weakest', 'worst']),
  'atl',
  'all time lowest',
]);

/** Words of records, peaks, highs and lows. */
export const enRecords = lazily((): readonly Entry[] => [
  { role: 'record', phrases: recordPhrases() },
  // "an unprecedented $9 billion": only with its level.
  { role: 'record', phrases: phrases('unprecedented|unheard of|never before seen|record setting|record breaking'), value: 'level' },
  // "rewrite its history books": an aim, by itself no record.
  { role: 'record', phrases: ['history books'], value: 'aim' },
  // "in price discovery": above all that was.
  {
    role: 'record',
    phrases: phrases('price discovery|price discovery mode|uncharted territory|uncharted waters|record territory|all time high territory'),
    value: 'territory',
  },
  { role: 'low', phrases: recordLows() },
  {
    role: 'high',
    phrases: phrases(
      `peak|peaks|highs|peak price|summit|pinnacle|zenith|apex|high point|highest point|high mark|crest|cycle high|cycle peak|cycle top|bull market peak|bull run peak`,
    ),
    value: 'peak',
  },
  {
    role: 'high',
    phrases: pairs(['multi year', 'multiyear', 'multi month', 'multimonth'], ['high', 'highs', 'peak', 'top']),
    value: 'years',
  },
  { role: 'low', phrases: pairs(['multi year', 'multiyear', 'multi month', 'multimonth', 'multi week'], ['low', 'lows', 'bottom']) },
  // Verbs by which a record is made or left behind.
  { role: 'to-high', phrases: phrases('peaked at|peaking at|topped out at|topping out at|top out at|tops out at'), value: 'peak' },
  { role: 'reach', phrases: ['peaked', 'peaking'], value: 'peak' },
  {
    role: 'reach',
    phrases: [
      ...allInflected('enter log mint carve etch stamp clinch forge score scale attain establish'),
      ...withParticles(allInflected('carve'), 'out'),
    ],
  },
  { role: 'cross', phrases: [...allInflected('eclipse outstrip'), 'beat', 'beats', 'beating'] },
  {
    role: 'auxiliary',
    phrases: phrases('saw|see|sees|seen|seeing|made|makes|making|delivered|delivers|recorded|recording|staged|staging|stages'),
    value: 'makes',
  },
  { role: 'mark', phrases: ['fresh', 'new', 'brand new', 'newer'], value: 'new' },
  { role: 'filler', phrases: ['another', 'yet another', 'one more', 'still another'], value: 'new' },
  { role: 'filler', phrases: ['own'], value: 'own' },
  { role: 'filler', phrases: phrases('previous|prior|former|old'), value: 'former' },
  {
    role: 'filler',
    phrases: phrases(
      'for the first time|for the first time ever|for the first time in history|for the first time in its history|for the first time on record|for the very first time',
    ),
    value: 'first',
  },
  // How far a price is from its record.
  { role: 'from', phrases: phrases('adrift of|adrift from|removed from|distant from|off of|down on|behind') },
  {
    role: 'from',
    phrases: [
      ...pairs(['discount', 'deficit', 'gap', 'distance', 'shortfall'], ['to', 'from', 'versus']),
      'discount on',
      'way off',
      'away off',
    ],
    value: 'gap',
  },
  {
    role: 'need',
    phrases: phrases(
      'required|has to|have to|would have to|will have to|would need|will need|would take|will take|needing|requiring|would require',
    ),
  },
]);
