import type { SentenceReading } from '../../claims/claim.ts';
import type { ArticleTone } from '../../claims/tone/article-tone.ts';
import type { Published, Verdict } from '../../verdicts/verdict.ts';
import type { MarketThen } from '../../verdicts/market-then.ts';
import type { SincePublished } from '../../verdicts/since-published.ts';
import type { StatementsUi } from './statements-ui.ts';

/** One sentence of a text with what was read in it. It stays in the page that it is from. */
export interface ReadSentence {
  readonly text: string;
  readonly reading: SentenceReading;
}

/** A coin that a page may be about. */
export interface NamedCoin {
  readonly symbol: string;
  readonly name: string;
}

/** What the page is held to be about. `why`: codes of the places that name it (`statements_why_` and the code). */
export type SubjectGiven = {
  /** Other coins that the page names, the likeliest first. */
  readonly others: readonly NamedCoin[];
  /** The person said so. */
  readonly isCorrected?: boolean;
} & (
  | ({ readonly kind: 'coin'; readonly why: readonly string[] } & NamedCoin)
  | { readonly kind: 'market'; readonly why: readonly string[] }
  | { readonly kind: 'none' }
);

/** How a person corrects what the page is about. */
export type SubjectChoice = { readonly kind: 'coin'; readonly symbol: string } | { readonly kind: 'market' } | { readonly kind: 'none' };

/** All that the card is told of the article that it stands beside. */
export interface ArticleGiven {
  /** `reading`: the text is still being read. `no-answer`: nobody compared what was read with the data. */
  readonly status: 'reading' | 'read' | 'no-answer';
  readonly subject: SubjectGiven;
  /** Absent where the page names no date: then nothing is checked. */
  readonly published?: Published;
  /** In the order of the text, and only those in which something was found. */
  readonly sentences: readonly ReadSentence[];
  /** One for each claim of `sentences`, in their order; absent until they have come. */
  readonly verdicts?: readonly Verdict[];
  /** They are by the prices of a made-up market. */
  readonly isSimulated?: true;
  /** What has come since then, and how the market stood on that day; absent until they have come. */
  readonly since?: SincePublished;
  readonly market?: MarketThen;
  /** How its sentences sound; absent until they are read. */
  readonly tone?: ArticleTone;
  /** What the card leaves to the text while words are shown there: it is small, and if need be at that end of the window. */
  readonly room?: 'small' | 'top' | 'bottom';
  /** What it was held to be about, while it can be taken back that it is not about crypto. */
  readonly undo?: SubjectChoice;
  /** Keys (statement-key.ts) of what the person called a wrong match. */
  readonly wrong: readonly string[];
  /** What the part itself keeps between two drawings; of no meaning elsewhere. */
  readonly ui: StatementsUi | undefined;
}
