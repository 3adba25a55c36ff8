import { createClaimReader } from '../../lib/claims/create-claim-reader.ts';
import { epochDay } from '../../lib/core/time.ts';
import { assetNames } from '../../lib/text/asset-names.ts';

const names = assetNames();

/** Claims of the last sentence as "kind subject value unit direction". */
export function said(...sentences: readonly string[]): readonly string[] {
  const reader = createClaimReader({ language: 'en', names, publishedDay: epochDay(2026, 1, 15) });
  const readings = sentences.map((sentence) => reader.read(sentence));
  return (readings.at(-1)?.claims ?? []).map(({ claim }) =>
    [claim.kind, claim.subject, claim.value, claim.unit, claim.direction].filter((part) => part !== undefined).join(' '),
  );
}
