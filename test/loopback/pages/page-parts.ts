import type { Html } from './html.ts';

/** What a page of one kind brings to the common frame. */
export interface PageParts {
  readonly title: string;
  readonly head: Html;
  readonly main: Html;
  /** Other states of the same page, for links that change it without loading. */
  readonly templates: readonly { readonly path: string; readonly title: string; readonly main: Html }[];
  readonly footer?: Html;
}
