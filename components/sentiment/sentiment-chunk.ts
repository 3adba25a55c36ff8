// What the Sentiment tab needs and the overlay does not: one chunk, fetched when the tab is first opened.
import './sentiment.css';

export { sentimentTab } from '../../lib/view/sentiment-tab.ts';
export { SentimentGroups } from './sentiment-groups.tsx';
export { SentimentHead } from './sentiment-head.tsx';
