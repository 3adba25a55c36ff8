import { testCorpus } from '../test-corpus.ts';
import { NOT_YET } from '../not-yet.ts';
import { GERMAN_NO_CLAIMS } from './no-claims.ts';
import { GERMAN_STATEMENTS } from './statements.ts';

testCorpus({
  language: 'de',
  statements: GERMAN_STATEMENTS,
  noClaims: GERMAN_NO_CLAIMS,
  notYet: NOT_YET.de,
  atLeast: { recall: 0.75, precision: 0.95, silent: 0.95 },
});
