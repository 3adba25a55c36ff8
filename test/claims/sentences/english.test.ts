import { testCorpus } from './test-corpus.ts';
import { NO_CLAIMS } from './no-claims.ts';
import { NOT_YET } from './not-yet.ts';
import { STATEMENTS } from './statements.ts';

testCorpus({
  language: 'en',
  statements: STATEMENTS,
  noClaims: NO_CLAIMS,
  notYet: NOT_YET.en,
  atLeast: { recall: 0.85, precision: 0.95, silent: 0.95 },
});
