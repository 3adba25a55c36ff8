import { afterAll, describe, expect, test } from 'vitest';
import { CLAIM_KINDS } from '../../lib/claims/claim.ts';
import type { Claim, ClaimKind } from '../../lib/claims/claim.ts';
import { isMatch, type ComparedClaim } from './labelled/is-match.ts';
import { ARTICLES_DIR, isBuildPart, labelledArticles } from './labelled/labels.ts';
import type { Label, LabelledArticle } from './labelled/labels.ts';
import { readClaims } from './labelled/read-claims.ts';
import type { ReadClaim } from './labelled/read-claims.ts';
import { score, totals } from './labelled/score.ts';
import type { Totals } from './labelled/score.ts';

/** The kinds whose recall is held to a bar; of flows and other numbers only those that the product can say something about are read. */
const HELD: readonly ClaimKind[] = CLAIM_KINDS.filter((kind) => kind !== 'netflow' && kind !== 'other-numeric');

const label = (more: Partial<Label>): Label => ({
  article_file: 'a',
  quote: 'q',
  subject: 'BTC',
  kind: 'price-level',
  value: 98_000,
  unit: 'USD',
  direction: 'above',
  window: null,
  as_of: null,
  scope: null,
  ...more,
});
const claim = (more: Partial<Claim>): Claim => ({
  kind: 'price-level',
  subject: 'BTC',
  isSubjectNamed: true,
  value: 98_000,
  direction: 'above',
  ...more,
});

describe('the fair match of the guide', () => {
  test.each<[string, Partial<Label>, Partial<ComparedClaim>, boolean]>([
    ['the same', {}, {}, true],
    ['another subject', {}, { subject: 'ETH' }, false],
    ['another kind', {}, { kind: 'all-time-high' }, false],
    ['0.5 % off', {}, { value: 98_490 }, true],
    ['0.6 % off', {}, { value: 98_588 }, false],
    ['within its rounding', {}, { value: 98_588, halfDigit: 1000 }, true],
    ['a high for above', {}, { direction: 'high' }, true],
    ['below for above', {}, { direction: 'below' }, false],
    ['no direction', {}, { direction: undefined }, true],
    ['one of several subjects', { subject: 'ETH, BTC' }, {}, true],
    ['a label without number', { value: null }, {}, true],
    ['a claim without number', {}, { value: undefined }, false],
    [
      'a relation the other way round',
      { kind: 'correlation-statement', subject: 'SPX~BTC' },
      { kind: 'correlation-statement', subject: 'BTC~SPX' },
      true,
    ],
    [
      'who beats whom the other way round',
      { kind: 'streak-outperformance', subject: 'SPX~BTC' },
      { kind: 'streak-outperformance', subject: 'BTC~SPX' },
      false,
    ],
    ['one end of a range off', { value: [80, 90] }, { value: [80, 95] }, false],
  ])('%s', (_name, labelled, found, expected) => expect(isMatch(label(labelled), { ...claim({}), ...found })).toBe(expected));
});

test('claims outside the labels count only where the labels are complete, and a negative must be silent', () => {
  const text = 'BTC is above $98,000. It had 5 wins. ETH is 3.';
  const article: LabelledArticle = {
    file: 'a/001-x.json',
    title: '',
    date: '2026-01-15',
    url: '',
    text,
    labels: [label({ quote: 'BTC is above $98,000.' })],
    negatives: [{ article_file: 'a', quote: 'It had 5 wins.' }],
    isExhaustive: true,
  };
  const found = (sentence: string, more: Partial<Claim>): ReadClaim => ({
    claim: claim(more),
    start: 0,
    end: sentence.length,
    sentence,
    at: text.indexOf(sentence),
  });
  const claims = [
    found('BTC is above $98,000.', {}),
    found('It had 5 wins.', { value: 5 }),
    found('ETH is 3.', { subject: 'ETH', value: 3 }),
  ];
  const whole = totals([score(article, claims)]);
  expect([whole.right, whole.wrong, whole.silent, whole.negatives]).toEqual([1, 2, 0, 1]);
  expect(whole.found.get('price-level')).toEqual([1, 1]);
  const partial = totals([score({ ...article, isExhaustive: false }, claims)]);
  expect([partial.right, partial.wrong]).toEqual([0, 1]);
});

const ratio = (part: number, whole: number): string => (whole === 0 ? '–' : `${part}/${whole} ${((100 * part) / whole).toFixed(1)} %`);

const heldOf = ({ found }: Totals): readonly [number, number] =>
  HELD.reduce<[number, number]>(
    ([hits, all], kind) => {
      const [hit, of] = found.get(kind) ?? [0, 0];
      return [hits + hit, all + of];
    },
    [0, 0],
  );

function table(name: string, sums: Totals): string {
  const rows = CLAIM_KINDS.map((kind) => `  ${kind.padEnd(24)} ${ratio(...(sums.found.get(kind) ?? [0, 0]))}`);
  return [
    name,
    ...rows,
    `  recall, held kinds       ${ratio(...heldOf(sums))}`,
    `  precision                ${ratio(sums.right, sums.right + sums.wrong)}`,
    `  negatives silent         ${ratio(sums.silent, sums.negatives)}`,
  ].join('\n');
}

describe.skipIf(!ARTICLES_DIR)('labelled articles', () => {
  const articles = ARTICLES_DIR ? labelledArticles(ARTICLES_DIR) : [];
  const scored = articles.map((article) => ({ file: article.file, score: score(article, readClaims(article)) }));
  const sumsOf = (isIn: (file: string) => boolean): Totals => totals(scored.filter(({ file }) => isIn(file)).map((one) => one.score));
  const all = sumsOf(() => true);

  afterAll(() => {
    console.log(table('build part', sumsOf(isBuildPart)));
    console.log(
      table(
        'measured part',
        sumsOf((file) => !isBuildPart(file)),
      ),
    );
  });

  test('what is found is right: 95 of 100 where the labels judge it', () => {
    expect(all.right / (all.right + all.wrong)).toBeGreaterThanOrEqual(0.95);
  });

  test('97 of 100 sentences that state nothing to check give no claim', () => {
    expect(all.silent / all.negatives).toBeGreaterThanOrEqual(0.97);
  });

  test('most of what is stated in the held kinds is found', () => {
    const [found, of] = heldOf(all);
    expect(found / of).toBeGreaterThanOrEqual(0.7);
  });
});
