import * as v from 'valibot';
import type { Failure } from '../../core/failure.ts';
import { err, type Result } from '../../core/result.ts';
import { seconds } from '../../core/time.ts';
import { fromEpochSeconds } from '../epoch-seconds.ts';
import { parseNumber } from '../parse-number.ts';
import { present } from '../present.ts';
import { readBody, shape } from '../read-body.ts';
import type { SentimentAsk, SentimentParsed, SentimentSource } from '../sentiment-source.ts';
import { asked } from './asked.ts';
import { fearGreedAnswer } from './fear-greed-answer.ts';

const ID = 'alternative-me';
const ORIGIN = 'https://api.alternative.me';

/** A year is shown; some days more, as a few are missing. 0 would be everything since 2018. */
const ROWS = 400;

/** Everything is text, times in seconds. */
const Amount = v.nullish(v.union([v.string(), v.number()]));

const Answer = v.object({
  data: v.nullish(v.array(v.nullable(v.object({ value: Amount, value_classification: v.nullish(v.string()), timestamp: Amount })))),
  metadata: v.nullish(v.object({ error: v.nullish(v.string()) })),
});

function parse(ask: SentimentAsk, body: string): Result<SentimentParsed, Failure> {
  asked(ask, 'fear-greed', ID);
  const answer = readBody(Answer, body);
  if (!answer.ok) return answer;
  const { data, metadata } = answer.value;
  if (metadata?.error) return err({ kind: 'provider', detail: metadata.error });
  if (!data) return shape('data: absent');
  const rows = present(data).map(({ value, value_classification: word, timestamp }) => ({
    atMs: fromEpochSeconds(parseNumber(timestamp) ?? Number.NaN),
    value: parseNumber(value),
    word,
  }));
  return fearGreedAnswer(rows, ask.nowMs);
}

/**
 * The Crypto Fear & Greed Index of alternative.me, one value a day since 2018-02-01 (a few are missing), newest first.
 * The value stamped 00:00 UTC of D is published then, so it is labelled with the close of D−1. To be credited where shown.
 */
export const alternativeMe: SentimentSource = {
  id: ID,
  name: 'alternative.me',
  origin: ORIGIN,
  docs: 'https://alternative.me/crypto/fear-and-greed-index/#api',
  serves: ['fear-greed'],
  // 60 requests a minute.
  spacingMs: seconds(2),
  request(ask) {
    asked(ask, 'fear-greed', ID);
    // Not `date_format`: it would turn the stamps into local dates.
    return { url: `${ORIGIN}/fng/?limit=${ROWS}&format=json` };
  },
  parse,
};
