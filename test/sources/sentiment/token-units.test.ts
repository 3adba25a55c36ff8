import { expect, test } from 'vitest';
import { tokenUnits } from '../../../lib/sources/sentiment/token-units.ts';

const units = (snapshot: Readonly<Record<string, unknown>>) => Object.fromEntries(tokenUnits(snapshot));

test('keys are tickers in any case, with or without the prefix of the price provider', () => {
  expect(units({ SOL: 5, pepe: 1e12, 'coingecko:Ton': 3, 'USDC.E': 1 })).toEqual({ SOL: 5, PEPE: 1e12, TON: 3, 'USDC.E': 1 });
});

test('a wrapped twin adds to the coin itself', () => {
  expect(units({ ETH: 2, WETH: 0.5 })).toEqual({ ETH: 2.5 });
  expect(units({ WETH: 0.5 })).toEqual({ ETH: 0.5 });
  expect(units({ WBNB: 3 })).toEqual({ BNB: 3 });
});

test('two keys for one ticker may be different tokens: neither is counted', () => {
  expect(units({ SOL: 1, PEPE: 2, 'coingecko:pepe': 3 })).toEqual({ SOL: 1 });
  expect(units({ ETH: 1, eth: 2, WETH: 3 })).toEqual({});
});

test('addresses are no tickers, and what is no amount is not counted', () => {
  expect(units({ 'ethereum:0xabc': 5, '': 1, 'two words': 1, A: null, B: -1, C: 'x', D: '7.5', E: 0 })).toEqual({ D: 7.5, E: 0 });
});
