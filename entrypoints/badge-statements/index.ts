import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ArticleOnCard } from '../../components/statements/article-on-card.tsx';
import statementsCss from '../../components/statements/statements.css?inline';

/**
 * What the open badge says of the article beside it. The background puts it into a page's frame when the reader there asks
 * for it, and it hands itself to the badge.
 */
export default defineUnlistedScript(() => {
  globalThis.comoveBadge?.take({ statements: { css: statementsCss, Article: ArticleOnCard } });
});
