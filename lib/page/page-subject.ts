import type { Site } from './sites/site.ts';

/** Where a page names its subject. */
export type ReasonPlace = 'url' | 'headline' | 'title' | 'tags' | 'json-ld' | 'description' | 'text';

/** One ground for a page's subject; `count` says how often its text names it. */
export interface Reason {
  readonly where: ReasonPlace;
  readonly count?: number;
}

/** What a page is about. `others` are the next candidates, the likeliest first: what a person may correct it to. */
export type PageSubject =
  | { readonly kind: 'coin'; readonly symbol: string; readonly why: readonly Reason[]; readonly others: readonly string[] }
  /** The market as a whole, a sector, several coins, or the industry. */
  | { readonly kind: 'market'; readonly why: readonly Reason[]; readonly others: readonly string[] }
  /** Not about crypto. */
  | { readonly kind: 'none' };

/** What is looked at to tell a page's subject. Whatever is absent says nothing. */
export interface SubjectInput {
  readonly url: URL;
  /** The site's own file, where there is one. */
  readonly site?: Site;
  readonly title?: string;
  readonly headline?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  /** Texts of the page's JSON-LD blocks, unparsed. */
  readonly jsonLd?: readonly string[];
  /** The article's own text, nothing of what stands around it. */
  readonly text?: string;
}
