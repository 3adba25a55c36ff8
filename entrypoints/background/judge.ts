import type { Judgement, ToJudge } from '../../lib/messaging/judgement.ts';
import type { History } from '../../lib/verdicts/history.ts';
import { marketThen } from '../../lib/verdicts/market-then.ts';
import { judge } from '../../lib/verdicts/judge.ts';
import { sincePublished } from '../../lib/verdicts/since-published.ts';

/** Judges the claims of a page by stored history. Asks nobody, and keeps nothing of them. */
export async function judgeClaims({ published, sentences, coin }: ToJudge, readHistory: () => Promise<History>): Promise<Judgement> {
  const history = await readHistory();
  return {
    verdicts: sentences.flatMap((claims) =>
      claims.map((claim) =>
        judge(
          claim,
          published,
          history,
          claims.filter((other) => other !== claim),
        ),
      ),
    ),
    ...(history.isSimulated && { isSimulated: true }),
    ...(published && { market: marketThen(published, history), since: sincePublished(published, coin, history) }),
  };
}
