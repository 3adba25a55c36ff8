import { createClaimReader } from '../../lib/claims/create-claim-reader.ts';
import type { ReadingContext } from '../../lib/claims/create-claim-reader.ts';
import { MAX_CLAIMS } from '../../lib/messaging/judgement.ts';
import { sentencesInPieces } from '../../lib/text/sentences-in-pieces.ts';
import type { FoundStatements, StatementText } from '../../lib/view/statement-reader.ts';

/** Sentences read at most: ten times a long article. */
const MAX_SENTENCES = 3000;

/**
 * Reads an article sentence by sentence, headline first, into `into`: in steps of a sentence's parts, so that it can be done in
 * slices. Ends with the text, or at as many claims as are judged of one page.
 */
export function* readStatements({ blocks, headline }: StatementText, context: ReadingContext, into: FoundStatements): Generator<void> {
  const reader = createClaimReader(context);
  yield;
  let claims = 0;
  // The headline says what the text is about before it begins; its own words stand in the text again.
  if (headline !== undefined) yield* reader.readInSteps(headline);
  for (const [block, { text: whole }] of blocks.entries()) {
    for (const sentences of sentencesInPieces(whole, context.language)) {
      yield;
      for (const { text, start } of sentences) {
        if (into.sentences.length >= MAX_SENTENCES) return;
        into.sentences.push(text);
        const reading = yield* reader.readInSteps(text);
        claims += reading.claims.length;
        if (claims > MAX_CLAIMS) return;
        if (reading.claims.length + reading.unchecked.length > 0) into.found.push({ text, reading, block, start });
        yield;
      }
    }
  }
}
