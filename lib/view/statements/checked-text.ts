import type { Verdict } from '../../verdicts/verdict.ts';
import type { ReadSentence } from './article-given.ts';

/** A text that a person gave, read and compared with the stored data. It is kept nowhere. */
export interface CheckedText {
  /** Only those in which something was found, in their order. */
  readonly sentences: readonly ReadSentence[];
  /** One for each claim of `sentences`, in their order. */
  readonly verdicts: readonly Verdict[];
  /** They are by the prices of a made-up market. */
  readonly isSimulated?: true;
}
