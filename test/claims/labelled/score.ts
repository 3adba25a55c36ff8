import type { ClaimKind } from '../../../lib/claims/claim.ts';
import { isMatch } from './is-match.ts';
import type { Label, LabelledArticle } from './labels.ts';
import type { ReadClaim } from './read-claims.ts';

export interface Judged {
  readonly label: Label;
  readonly isFound: boolean;
}

/** What reading one article came to. */
export interface ArticleScore {
  readonly labels: readonly Judged[];
  /** Found in places that the labels judge: all sentences with a digit of an exhaustive article, and the negatives. */
  readonly right: readonly ReadClaim[];
  readonly wrong: readonly ReadClaim[];
  readonly negatives: readonly { readonly quote: string; readonly isSilent: boolean }[];
}

/** Where each quote stands in its text: [start, end). A quote that comes twice is judged at its first place. */
const placeOf = (text: string, quote: string): readonly [number, number] => {
  const start = text.indexOf(quote);
  return [start, start + quote.length];
};

const isWithin = (found: ReadClaim, [start, end]: readonly [number, number]): boolean =>
  found.at + found.start < end && found.at + found.end > start;

/** Compares what was found in an article with its labels. Each label takes one claim, each claim that fits any label is right. Pure. */
export function score(article: LabelledArticle, found: readonly ReadClaim[]): ArticleScore {
  const places = new Map(article.labels.map((label) => [label, placeOf(article.text, label.quote)] as const));
  const fits = (label: Label, claim: ReadClaim): boolean => isWithin(claim, places.get(label) ?? [0, 0]) && isMatch(label, claim.claim);
  const taken = new Set<ReadClaim>();
  const labels = article.labels.map((label) => {
    const claim = found.find((one) => !taken.has(one) && fits(label, one));
    if (claim) taken.add(claim);
    return { label, isFound: claim !== undefined };
  });
  const negativePlaces = article.negatives.map(({ quote }) => ({ quote, place: placeOf(article.text, quote) }));
  const isRight = (claim: ReadClaim): boolean => article.labels.some((label) => fits(label, claim));
  const isInNegative = (claim: ReadClaim): boolean => negativePlaces.some(({ place }) => isWithin(claim, place));
  const judged = found.filter((claim) => (article.isExhaustive && /\d/.test(claim.sentence)) || isInNegative(claim));
  return {
    labels,
    right: judged.filter(isRight),
    wrong: judged.filter((claim) => !isRight(claim)),
    negatives: negativePlaces.map(({ quote, place }) => ({
      quote,
      isSilent: !found.some((claim) => isWithin(claim, place) && !isRight(claim)),
    })),
  };
}

export interface Totals {
  readonly found: ReadonlyMap<ClaimKind, readonly [found: number, of: number]>;
  readonly right: number;
  readonly wrong: number;
  readonly silent: number;
  readonly negatives: number;
}

export function totals(scores: readonly ArticleScore[]): Totals {
  const labels = scores.flatMap((one) => one.labels);
  const byKind = Map.groupBy(labels, ({ label }) => label.kind);
  const negatives = scores.flatMap((one) => one.negatives);
  return {
    found: new Map([...byKind].map(([kind, list]) => [kind, [list.filter(({ isFound }) => isFound).length, list.length]])),
    right: scores.reduce((sum, one) => sum + one.right.length, 0),
    wrong: scores.reduce((sum, one) => sum + one.wrong.length, 0),
    silent: negatives.filter(({ isSilent }) => isSilent).length,
    negatives: negatives.length,
  };
}
