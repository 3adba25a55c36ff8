import type { UnixMs } from '../../lib/core/units.ts';
import { whyMissing } from '../../lib/polling/sentiment/why-missing.ts';
import type { WhyMissing } from '../../lib/polling/sentiment/why-missing.ts';
import type { PollState } from '../../lib/polling/state.ts';
import { SENTIMENT_SOURCES } from '../../lib/sources/sentiment-registry.ts';
import type { SentimentKind } from '../../lib/sources/sentiment-source.ts';
import type { SentimentPart } from '../../lib/view/sentiment.ts';

/** What has to be asked for so that a part can be computed. */
const KIND_OF: Readonly<Record<SentimentPart, SentimentKind>> = {
  universe: 'universe',
  link: 'coin',
  season: 'coin',
  drawdown: 'universe',
  longShort: 'ratio',
  netflow: 'netflow',
  fearGreed: 'fear-greed',
};

/**
 * Why a part of the altcoin side is not there, as far as asking the product's sources for it tells. It looks at sources
 * and hosts, of which the value under POLL_STATE_KEY holds everything: the pieces beside it hold needs only. Pure.
 */
export const whyPartMissing = (state: PollState, nowMs: UnixMs): ((part: SentimentPart) => WhyMissing) => {
  return (part) => whyMissing(KIND_OF[part], state, SENTIMENT_SOURCES, nowMs);
};
