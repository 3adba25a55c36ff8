import type { CoinKey } from '../market/coin.ts';
import type { ArticleGiven, SubjectChoice } from './statements/article-given.ts';
import type { StatementPlace } from './statements/statement-item.ts';
import type { StatementsUi } from './statements/statements-ui.ts';

/** What the badge shows on its page, by what the page is about. */
export type PageAbout =
  /** Nothing: it is not about crypto. */
  | 'other'
  | 'market'
  /** The coin of this key among the stored ones. */
  | { readonly coin: CoinKey };

/** What a person can do in the article's part of the card. */
export interface ReaderActions {
  /** Shows words of the article where they stand; `undefined`: shows none any more. */
  readonly showInText: (place: StatementPlace | undefined) => void;
  readonly markWrong: (key: string) => void;
  readonly unmarkWrong: (key: string) => void;
  readonly correct: (choice: SubjectChoice) => void;
  /** Whether it was copied. */
  readonly copy: (text: string) => Promise<boolean>;
  readonly setUi: (ui: StatementsUi) => void;
}

/** What the reader tells the badge, each time that something of it has changed. */
export interface PageTold {
  readonly about: PageAbout;
  /** What the card says of the article. Absent where the page has none. */
  readonly article?: ArticleGiven | undefined;
}

/** What the badge gives the reader of its page. */
export interface ReaderGiven {
  readonly tell: (told: PageTold) => void;
  /** Private windows write nothing. */
  readonly isPrivate: boolean;
  /** Ends what the reader does. */
  readonly signal: AbortSignal;
}

/** Reads the page beside it: what it is about at once, its statements when the card is about to open. */
export interface PageReader {
  /** Reads this page from now on; what was under way for the former is dropped. `false`: reads none. */
  readonly turnTo: (isWanted: boolean) => void;
  /** Somebody is about to open the card. */
  readonly expectCard: () => void;
  /** The card was collapsed: nothing is shown in the text any more. */
  readonly collapse: () => void;
  readonly on: ReaderActions;
}

/** The reader, as its script brings it. */
export interface ReaderPart {
  readonly start: (given: ReaderGiven) => PageReader;
}
