import { assert } from '../../../lib/core/assert.ts';
import type { Claim } from '../../../lib/claims/claim.ts';
import { createClaimReader } from '../../../lib/claims/create-claim-reader.ts';
import { parseIsoDate } from '../../../lib/core/time.ts';
import { assetNames } from '../../../lib/text/asset-names.ts';
import type { LanguageCode } from '../../../lib/text/language-code.ts';
import type { Statement } from './statement.ts';

const NAMES = assetNames();

/** The claims of a statement, read after the sentences before it, on its day and on a page about no coin. */
export function readClaims(language: LanguageCode, { text, before, published }: Omit<Statement, 'claims' | 'allowed'>): readonly Claim[] {
  const publishedDay = parseIsoDate(published);
  assert(publishedDay !== undefined, published);
  const reader = createClaimReader({ language, names: NAMES, publishedDay });
  for (const sentence of before) reader.read(sentence);
  return reader.read(text).claims.map(({ claim }) => claim);
}
