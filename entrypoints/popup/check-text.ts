import { readText } from '../../lib/claims/read-text.ts';
import { epochDayOf } from '../../lib/core/time.ts';
import type { Send } from '../../lib/messaging/client.ts';
import type { MessageFailure } from '../../lib/messaging/envelope.ts';
import { MAX_CLAIMS } from '../../lib/messaging/judgement.ts';
import { reportToConsole } from '../../lib/platform/report.ts';
import { createConnection } from '../../lib/storage/connection.ts';
import { createSentimentStore } from '../../lib/storage/sentiment-store.ts';
import { StorageError } from '../../lib/storage/storage-failure.ts';
import { assetNames } from '../../lib/text/asset-names.ts';
import type { AssetNames } from '../../lib/text/asset-names.ts';
import type { Published } from '../../lib/verdicts/verdict.ts';
import type { CheckedText } from '../../lib/view/statements/checked-text.ts';

const store = createSentimentStore(createConnection(), reportToConsole);

/** The known names and those of the stored list. Without that list the known ones do. */
async function namesHere(): Promise<AssetNames> {
  const universe = await store.universe().catch((error: unknown) => {
    if (!(error instanceof StorageError)) throw error;
    return undefined;
  });
  return assetNames(universe?.coins.map(({ symbol, name }) => ({ symbol, name })));
}

interface CheckOptions {
  readonly send: Send;
  readonly failureWords: (failure: MessageFailure) => string;
}

/**
 * Reads a text here and has its claims judged as those of a page are: the text itself goes nowhere, and nothing of it is
 * kept. Rejects with the reason where the background does not answer. A module of its own, loaded when it is first asked
 * for: it brings the grammar and all names.
 */
export async function checkText(text: string, published: Published, { send, failureWords }: CheckOptions): Promise<CheckedText> {
  const found = readText(text, { names: await namesHere(), publishedDay: epochDayOf(published.ms), mostClaims: MAX_CLAIMS });
  const sentences = found.map(({ reading }) => reading.claims.map(({ claim }) => claim)).filter((claims) => claims.length > 0);
  if (sentences.length === 0) return { sentences: found, verdicts: [] };
  const sent = await send('judge', { published, sentences });
  if (!sent.ok) throw new Error(failureWords(sent.error));
  const { verdicts, isSimulated } = sent.value;
  return { sentences: found, verdicts, ...(isSimulated && { isSimulated }) };
}
