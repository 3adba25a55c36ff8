import type { VNode } from 'preact';
import { formatters } from '../../lib/view/formatters.ts';
import type { ArticleOnCardProps } from '../badge/card-part.ts';
import { Article } from './article-part.tsx';

/** The article's part, with the formats that the badge itself does without. */
export function ArticleOnCard({ given, on, t }: ArticleOnCardProps): VNode {
  return <Article given={given} on={on} say={{ t, figures: formatters(t('format_locale')) }} />;
}
