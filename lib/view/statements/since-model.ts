import type { ChangeSince, SincePublished } from '../../verdicts/since-published.ts';
import { sourceNameOf } from '../badge-source-name.ts';
import { dayWord } from './day-words.ts';
import type { SayStatements } from './say-statements.ts';
import { subjectWord } from './subject-word.ts';

/** What has come since an article was published. */
export interface SinceModel {
  readonly parts: readonly { readonly name: string; readonly change: string; readonly series: 'equity' | 'crypto' | 'coin' }[];
  /** From and to which closes, and who says so. */
  readonly note: string;
}

/** The closes that a change is between; who it is of where others are between other closes. */
function spansOf(changes: readonly (readonly [name: string, change: ChangeSince])[], say: SayStatements): string {
  const { t, figures } = say;
  const byspan = Map.groupBy(changes, ([, { from, to }]) => t('statements_range', dayWord(from, to, say), figures.date(to)));
  return [...byspan]
    .map(([span, of]) => (byspan.size === 1 ? span : t('statements_since_span', of.map(([name]) => name).join(', '), span)))
    .join('; ');
}

/** The changes since publication in one line, with their closes; undefined where none is known. Pure. */
export function sinceModel(since: SincePublished | undefined, say: SayStatements): SinceModel | undefined {
  const { t, figures } = say;
  const { russell, crypto, coin } = since ?? {};
  const all = [
    ...(russell
      ? [{ name: t(russell.subject === 'IWM' ? 'badge_name_IWM' : 'badge_short_RUT'), of: russell, series: 'equity' } as const]
      : []),
    ...(crypto ? [{ name: t('badge_name_TOTAL'), of: crypto, series: 'crypto' } as const] : []),
    ...(coin ? [{ name: subjectWord(coin.symbol, t), of: coin, series: 'coin' } as const] : []),
  ];
  if (all.length === 0) return undefined;
  const sources = new Set(all.flatMap(({ of }) => of.sources).map((id) => sourceNameOf(id, t)));
  return {
    parts: all.map(({ name, of, series }) => ({ name, change: figures.change(of.change), series })),
    note: t(
      'statements_since_note',
      spansOf(
        all.map(({ name, of }) => [name, of]),
        say,
      ),
      [...sources].join(', '),
    ),
  };
}
