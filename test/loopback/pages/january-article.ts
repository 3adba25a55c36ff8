import { startOfDayMs, epochDay, hours } from '../../../lib/core/time.ts';
import type { Article } from './article-text.ts';

/** What the article states, a sentence a paragraph. */
export const STATEMENTS = [
  'The Russell 2000 is up 7% in the first 15 days of 2026, which added about $220 billion in market value.',
  'The small-cap index has outperformed the S&P 500 for nine consecutive days, its longest streak since 2017.',
  'Bitcoin approaches $98,000 while altcoins wait.',
  'Altcoins have declined by 80–90% from their all-time highs.',
  'Most altcoins show long/short ratios above 1.',
] as const;

/** What it expects. */
export const FORECASTS = [
  'Analysts expect Bitcoin to reach $120,000 by the end of March.',
  'Altcoins could rally by 50% once small caps set a new high.',
] as const;

/** An article of 15 January 2026, whatever market it is read in. */
export const JANUARY_ARTICLE: Article = {
  path: '/markets/small-caps-open-the-year-in-front',
  publishedMs: startOfDayMs(epochDay(2026, 1, 15)) + hours(15),
  kicker: 'Markets',
  title: 'Small caps open the year in front, and crypto looks on',
  standfirst: 'Two weeks of a strong index, and of coins that keep their distance.',
  author: 'Mara Lindqvist',
  paragraphs: [...STATEMENTS, '## What is expected', ...FORECASTS],
};
