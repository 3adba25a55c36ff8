import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ArticleOnCard } from '../../components/statements/article-on-card.tsx';
import statementsCss from '../../components/statements/statements.css?inline';
import { articleTone } from '../../lib/claims/tone/article-tone.ts';
import { readStatements } from './read-statements.ts';

/**
 * What the open badge says of the article beside it, and the grammar by which it is read. The background puts it into a
 * page's frame when the reader there asks for it; it hands what it shows to the badge, and what it reads by to the reader.
 */
export default defineUnlistedScript(() => {
  const badge = globalThis.comoveBadge;
  if (!badge) return;
  badge.statementReader = { read: readStatements, toneOf: articleTone };
  badge.take({ statements: { css: statementsCss, Article: ArticleOnCard } });
});
