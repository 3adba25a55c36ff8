import type { PageSubject } from '../../lib/page/page-subject.ts';
import type { AssetNames } from '../../lib/text/asset-names.ts';
import type { NamedCoin, SubjectChoice, SubjectGiven } from '../../lib/view/statements/article-given.ts';

/** What a page is held to be about: what it says itself, unless the person has said otherwise. */
export function subjectGiven(own: PageSubject, choice: SubjectChoice | undefined, names: AssetNames): SubjectGiven {
  const named = (symbol: string): NamedCoin => ({ symbol, name: names.nameOf(symbol) ?? symbol });
  const ownCoin = own.kind === 'coin' ? [own.symbol] : [];
  const candidates = [...ownCoin, ...(own.kind === 'none' ? [] : own.others)];
  const why = own.kind === 'none' ? [] : own.why.map(({ where }) => where);
  const othersThan = (symbol?: string): readonly NamedCoin[] => candidates.filter((other) => other !== symbol).map(named);
  if (choice?.kind === 'coin')
    return { kind: 'coin', ...named(choice.symbol), why: [], others: othersThan(choice.symbol), isCorrected: true };
  if (choice)
    return choice.kind === 'market'
      ? { kind: 'market', why: [], others: othersThan(), isCorrected: true }
      : { kind: 'none', others: othersThan(), isCorrected: true };
  if (own.kind === 'coin') return { kind: 'coin', ...named(own.symbol), why, others: othersThan(own.symbol) };
  return own.kind === 'market' ? { kind: 'market', why, others: othersThan() } : { kind: 'none', others: [] };
}
