import type { VNode } from 'preact';
import type { Fragment, jsx, jsxs } from 'preact/jsx-runtime';
import type { Say } from '../../lib/view/badge-chip.ts';
import type { CardGiven } from '../../lib/view/badge-view.ts';
import type { PageReader, ReaderPart } from '../../lib/view/page-reader.ts';
import type { StatementReader } from '../../lib/view/statement-reader.ts';
import type { ArticleGiven } from '../../lib/view/statements/article-given.ts';
import type { BadgeActions } from './actions.ts';

export interface OpenCardProps {
  readonly given: CardGiven;
  readonly on: BadgeActions;
  readonly say: Say;
  /** What the card says of the article beside it. */
  readonly article?: VNode | undefined;
}

/** All that only an opened badge needs. It comes in a script of its own, when somebody is about to open one. */
export interface CardPart {
  /** Rules for the badge's shadow root, beside those that are there. */
  readonly css: string;
  readonly OpenCard: (props: OpenCardProps) => VNode;
}

/**
 * Name of the one global in the content scripts' own world (pages cannot see it) through which the scripts meet.
 * @internal The build reads it (wxt.config.ts), no script does by this name.
 */
export const HANDOVER = 'comoveBadge';

declare global {
  // oxlint-disable-next-line no-var -- only `var` declares a property of globalThis
  var comoveBadge: Handover | undefined;
  /** The popup leaves it there before it puts a badge into the page that a person wants checked. */
  // oxlint-disable-next-line no-var -- as above
  var comoveAsked: true | undefined;
}

export interface ArticleOnCardProps {
  readonly given: ArticleGiven;
  readonly on: PageReader['on'];
  readonly t: Say['t'];
}

/** What the card says of an article. It comes in a script of its own, with the card, where the page has one. */
export interface StatementsPart {
  /** Rules for the badge's shadow root, beside those that are there. */
  readonly css: string;
  readonly Article: (props: ArticleOnCardProps) => VNode;
}

/** What the further scripts bring, each its own. */
export interface BadgeParts {
  readonly card: CardPart;
  readonly reader: ReaderPart;
  readonly statements: StatementsPart;
}

/** What the badge leaves there for them. */
export interface Handover {
  /** The badge's own Preact, so that there is one copy: wxt.config.ts lets the scripts with views take it from here. */
  readonly jsxRuntime: { readonly jsx: typeof jsx; readonly jsxs: typeof jsxs; readonly Fragment: typeof Fragment };
  readonly take: (come: Partial<BadgeParts>) => void;
  /** What the script with an article's statements leaves there for the reader of the page. */
  statementReader?: StatementReader;
}
