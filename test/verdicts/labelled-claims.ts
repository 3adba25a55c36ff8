import type { Claim, ClaimWindow } from '../../lib/claims/claim.ts';
import type { Published } from '../../lib/verdicts/verdict.ts';
import { ARTICLES_DIR, isBuildPart, labelledArticles, numberOf } from '../claims/labelled/labels.ts';
import type { Label } from '../claims/labelled/labels.ts';

/** A label as a typed claim, with its article's number and its place among that article's labels. */
export interface LabelledClaim {
  readonly article: number;
  readonly index: number;
  readonly claim: Claim;
  readonly published: Published;
}

const DAYS: Readonly<Record<string, number>> = { d: 1, h: 1 / 24, y: 365 };
const UNITS: Readonly<Record<string, 'week' | 'month' | 'quarter' | 'year'>> = { WTD: 'week', MTD: 'month', QTD: 'quarter', YTD: 'year' };
const DATE = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/;

function windowOf(text: string | null): ClaimWindow | undefined {
  if (text === null) return undefined;
  if (text === '1d' || text === 'intraday') return { kind: 'day' };
  const unit = UNITS[text];
  if (unit) return { kind: 'to-date', unit };
  const rolling = /^(\d+)([hdy])$/.exec(text);
  if (rolling) return { kind: 'rolling', days: Math.round(Number(rolling[1]) * (DAYS[rolling[2] ?? ''] ?? 1)) };
  const [, since = ''] = /^since (\S+)$/.exec(text) ?? [];
  if (DATE.test(since)) return { kind: 'since', from: since };
  const [from = '', to = ''] = text.split('..');
  return DATE.test(from) && DATE.test(to) ? { kind: 'between', from, to } : { kind: 'since-event', event: 'label' };
}

/** Half a unit of the last digit: of whole numbers below a million of one, else of the fewest digits that write it. */
function halfDigitOf(value: number): number {
  if (value < 1e6) return 0.5 * 10 ** -(`${value}`.split('.')[1]?.length ?? 0);
  const [digits = ''] = value.toExponential().split('e');
  return 0.5 * 10 ** (Math.floor(Math.log10(value)) - (digits.split('.')[1]?.length ?? 0));
}

const HEDGES: readonly (readonly [RegExp, Claim['hedge']])[] = [
  [/\b(?:nearly|almost|around|about|roughly|close to|near)\b/i, 'about'],
  [/\b(?:over|more than|above)\b/i, 'over'],
  [/\b(?:under|less than|below)\b/i, 'under'],
];

/** The hedge in the words right before the value's first digits. */
function hedgeOf(quote: string, value: number): Claim['hedge'] {
  const plain = quote.replaceAll(',', '');
  const digits = value < 1e6 ? `${value}` : `${value}`.replace(/0+$/, '').slice(0, 3);
  const at = plain.search(
    new RegExp(`(?<![\\d.])${digits.replace('.', '\\.').split('').join('\\.?').replaceAll('\\.?.\\.?', '.')}(?![\\d])`),
  );
  const before = at < 0 ? '' : plain.slice(Math.max(0, at - 14), at);
  return HEDGES.find(([pattern]) => pattern.test(before))?.[1];
}

function claimOf(label: Label, publishedDay: string): Claim {
  const { kind, subject, value, unit, direction, scope, as_of: asOf } = label;
  const window = windowOf(label.window);
  const top = value === null ? undefined : typeof value === 'number' ? value : value[1];
  const hedge = top === undefined ? undefined : hedgeOf(label.quote, top);
  return {
    kind,
    subject,
    isSubjectNamed: true,
    ...(value !== null && { value }),
    ...(top !== undefined && { halfDigit: halfDigitOf(top) }),
    ...(unit !== null && { unit }),
    ...(direction !== null && { direction }),
    ...(hedge && { hedge }),
    ...(window && { window }),
    ...(asOf !== null && asOf !== publishedDay && { asOf }),
    ...(scope !== null && { scope }),
  };
}

/** A part of the labelled articles: there to build on, or only to be measured. */
export const PARTS = ['build', 'measured'] as const;

/** Labels of the articles of one part, as claims. */
export function labelledClaims(part: (typeof PARTS)[number]): readonly LabelledClaim[] {
  return labelledArticles(ARTICLES_DIR ?? '')
    .filter(({ file }) => isBuildPart(file) === (part === 'build'))
    .flatMap(({ file, date, labels }) => {
      if (date === undefined) return [];
      const published = { ms: Date.parse(date), isDayOnly: date.length === 10 };
      return labels.map((label, index) => ({
        article: numberOf(file),
        index,
        claim: claimOf(label, date.slice(0, 10)),
        published,
      }));
    });
}
