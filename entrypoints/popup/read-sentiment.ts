import { reportToConsole } from '../../lib/platform/report.ts';
import { createConnection } from '../../lib/storage/connection.ts';
import { createSentimentStore } from '../../lib/storage/sentiment-store.ts';
import { parseSentiment } from '../../lib/view/parse-sentiment.ts';
import type { Sentiment } from '../../lib/view/sentiment.ts';

const store = createSentimentStore(createConnection(), reportToConsole);

/** What was computed last of the altcoin side. A module of its own, loaded when it is first shown: it brings many parsers. */
export const readSentiment = async (): Promise<Sentiment | undefined> => parseSentiment(await store.readSummary());
