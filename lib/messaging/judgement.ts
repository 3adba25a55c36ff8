import type { Claim } from '../claims/claim.ts';
import type { MarketThen } from '../verdicts/market-then.ts';
import type { SincePublished } from '../verdicts/since-published.ts';
import type { Published, Verdict } from '../verdicts/verdict.ts';

/** Claims of one page that are judged at most: an article has some twenty, and a page made to keep the background busy any number. */
export const MAX_CLAIMS = 80;

/** What a badge, or a page of ours, asks to have judged. Nothing of the text itself, and nothing that says which page it is. */
export interface ToJudge {
  /** Absent where the text has no date: then only what needs none is said. */
  readonly published?: Published;
  /** Those of one sentence together: one takes its time from another beside it. */
  readonly sentences: readonly (readonly Claim[])[];
  /** Ticker of the coin that the text is about, for what has happened since. */
  readonly coin?: string;
}

/** The answer from stored history alone: no request goes out for it, and nothing of it is kept. */
export interface Judgement {
  /** One for each claim, in the order of the sentences. */
  readonly verdicts: readonly Verdict[];
  /** They are by the prices of a made-up market. */
  readonly isSimulated?: true;
  /** How the markets stood on the day of the text; absent where it has none. */
  readonly market?: MarketThen;
  /** What the markets and the text's coin have done since. */
  readonly since?: SincePublished;
}
