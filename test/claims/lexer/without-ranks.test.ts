import { describe, expect, test } from 'vitest';
import { inShort, readOne } from '../reading.ts';

describe('the rank of a name is no number of its own and no negation', () => {
  test.each([
    ['World no.2 token ETH/USD added 5.1% to $2,472.30.', ['ETH 5.1 % up', 'ETH 2472.3 USD at']],
    ['The world’s No. 1 cryptocurrency, Bitcoin, fell 2%.', ['BTC 2 % down']],
    ['Bitcoin is no $90,000 asset.', []],
  ])('%s', (text, expected) => expect(inShort(readOne(text))).toEqual(expected));
});

test('a layer is no number', () => {
  expect(inShort(readOne('Layer-1 token Solana fell 3.4%.'))).toEqual(['SOL 3.4 % down']);
});
