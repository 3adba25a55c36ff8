/**
 * Words of a language that tell that a sentence, or a stretch of one, states no fact of the market: sources of regular
 * expressions over plain lower-case text, alternatives parted by `|`, without groups that capture.
 */
export interface StanceWords {
  /** From here to the clause's end nothing has happened yet: "could", "is expected to", "targets". */
  readonly forecast: string;
  /** A number right before one of these is a forecast: "the $150,000 target". */
  readonly forecastNoun: string;
  /** Times to come; the clause that holds one is a forecast. */
  readonly future: string;
  /** "if": up to the clause's end; at the sentence's start, the whole sentence. */
  readonly condition: string;
  /** What has to happen first, before "above $91,000": "a close", "a sustained break". */
  readonly hypothetical: string;
  /** What follows from it: "would", "opens the door". */
  readonly consequence: string;
  /** "he believes", "in her view". */
  readonly opinion: string;
  /** What ends a stretch that one of the words above opened. */
  readonly clauseEnd: string;
  /** What keeps the words of another matter apart from what is said of a market. */
  readonly apart: string;
  /** Sentences of these state nothing of a market at a day: definitions, patterns of history, surveys, teasers. */
  readonly definition: string;
  readonly pattern: string;
  readonly survey: string;
  readonly boilerplate: string;
  /** Stretches between commas with one of these speak of something else: purchases, unlocks, policy, figures of the economy. */
  readonly otherMatter: string;
}
