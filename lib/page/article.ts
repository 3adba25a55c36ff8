import type { LanguageCode } from '../text/language-code.ts';

/** A paragraph, list item, cell, quote or heading of an article. */
export interface ArticleBlock {
  /** Its text as a reader sees it: each run of white space one space, none at the ends. */
  readonly text: string;
  /** What holds it. Blocks of its own inside of it are blocks beside it, and no part of its text. */
  readonly element: Element;
  readonly isHeading?: true;
}

/** What a page says as an article; nothing of what stands around it. */
export interface Article {
  readonly headline?: string;
  /** `undefined` where the page names none, or one that is not read here. */
  readonly language: LanguageCode | undefined;
  /** In the order of the page. */
  readonly blocks: readonly ArticleBlock[];
  readonly tags: readonly string[];
}
