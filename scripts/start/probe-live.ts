import { epochDayOf, seconds } from '../../lib/core/time.ts';
import type { UnixMs } from '../../lib/core/units.ts';
import { SOURCE_ORDER, SOURCES } from '../../lib/sources/registry.ts';
import type { Ask, NeedId } from '../../lib/sources/source.ts';

/** A person waits for this at each start without a network. */
const ANSWER_WITHIN_MS = seconds(5);
/** A tail of this many days holds a session whatever the holidays. */
const TAIL_DAYS = 10;
/** Some sources answer browsers only. */
const HEADERS = { 'user-agent': 'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36' };

/** Those of the needs for which at least one source gives a usable answer now. All are asked at once, each for a short tail. */
export async function probeLive(needs: readonly NeedId[], nowMs: UnixMs, ask: typeof fetch = fetch): Promise<ReadonlySet<NeedId>> {
  const answered = await Promise.all(needs.map((need) => anyAnswers(need, nowMs, ask)));
  return new Set(needs.filter((_, index) => answered[index]));
}

async function anyAnswers(need: NeedId, nowMs: UnixMs, ask: typeof fetch): Promise<boolean> {
  const sources = SOURCES.filter(({ id }) => SOURCE_ORDER[need].includes(id));
  const question: Ask = { need, nowMs, from: epochDayOf(nowMs) - TAIL_DAYS };
  const answers = sources.map(async (source) => {
    const response = await ask(source.request(question).url, { headers: HEADERS, signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
    if (!response.ok || !source.parse(question, await response.text()).ok) throw new Error(`${source.id} gave no usable answer`);
  });
  return Promise.any(answers).then(
    () => true,
    () => false,
  );
}
