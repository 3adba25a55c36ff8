import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Claim, ClaimKind, ClaimWindow, Direction } from '../../lib/claims/claim.ts';
import type { Published } from '../../lib/verdicts/verdict.ts';

/** Folder of labelled articles; tests that need it are skipped where it is unset. */
export const ARTICLES_DIR = process.env['COMOVE_ARTICLES'];

interface Label {
  readonly article_file: string;
  readonly quote: string;
  readonly subject: string;
  readonly kind: ClaimKind;
  readonly value: number | readonly [number, number] | null;
  readonly unit: string | null;
  readonly direction: Direction | null;
  readonly window: string | null;
  readonly as_of: string | null;
  readonly scope: string | null;
  readonly context_needed: boolean;
}

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

/** Labels of the articles of one parity, as claims: odd ones are there to build on, even ones to measure. */
export function labelledClaims(parity: 'odd' | 'even'): readonly LabelledClaim[] {
  const dir = ARTICLES_DIR ?? '';
  const files = readdirSync(join(dir, 'articles')).toSorted();
  const labels = readFileSync(join(dir, 'claims.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line): Label => JSON.parse(line));
  return files.flatMap((file) => {
    const article = Number(file.slice(0, 3));
    if (article % 2 !== (parity === 'odd' ? 1 : 0)) return [];
    const { date }: { readonly date?: string } = JSON.parse(readFileSync(join(dir, 'articles', file), 'utf8'));
    if (date === undefined) return [];
    const published = { ms: Date.parse(date), isDayOnly: date.length === 10 };
    const own = labels.filter(({ article_file: of }) => of === `articles/${file}`);
    return own.map((label, index) => ({ article, index, claim: claimOf(label, date.slice(0, 10)), published }));
  });
}
