import { expect, test } from 'vitest';
import type { LeadLag } from '../../../lib/analytics/lead-lag.ts';
import { leadLagBlock } from '../../../lib/view/evidence/lead-lag-block.ts';
import { madeUpSay } from './made-up-say.ts';

/** r 0.5 on the same session, 0.2 at the best lag, else nothing. */
const lead = (best: LeadLag['best'], rAtBest: number | undefined = 0.2): LeadLag => ({
  n: 250,
  band: 0.124,
  best,
  lags: Array.from({ length: 21 }, (_, i) => i - 10).map((k) => ({ k, r: k === 0 ? 0.5 : k === best.k ? rAtBest : 0.01 })),
});
const blockOf = (best: LeadLag['best'], own = {}) => leadLagBlock(lead(best), madeUpSay(own));
const sentenceOf = (best: LeadLag['best'], own = {}): string => blockOf(best, own).sentence;

test('nothing that stands out: neither is said to come first', () => {
  expect(sentenceOf({ k: 4, t: -2.9, stated: false })).toBe(
    'No clear sign that either came first: over the 250 sessions to 20 Nov 2026 no lag between small caps and crypto stood out as far as a look at 20 lags asks for.',
  );
});

test('a lead names who came first, by how much, and which way the other one followed', () => {
  expect(sentenceOf({ k: 2, t: 3.5, stated: true })).toBe(
    'Small caps moved first: crypto tended to follow the same way 2 sessions later, over the 250 sessions to 20 Nov 2026.',
  );
  expect(sentenceOf({ k: -3, t: 3.5, stated: true }, { crypto: 'BTC' })).toBe(
    'Bitcoin moved first: small caps tended to follow the same way 3 sessions later, over the 250 sessions to 20 Nov 2026.',
  );
  expect(sentenceOf({ k: 1, t: -4, stated: true }, { equity: 'SPX' })).toBe(
    'The S&P 500 moved first: crypto tended to go the opposite way 1 session later, over the 250 sessions to 20 Nov 2026.',
  );
});

test('a lag of one session carries its other explanation: the clock on the crypto side, the label on the other', () => {
  expect(blockOf({ k: -1, t: 3.5, stated: true }).note).toContain('Mind the clock: a crypto day ends hours after Wall Street closes');
  expect(blockOf({ k: 1, t: 3.5, stated: true }).note).toContain(
    'Mind the dates: a crypto day that is labelled one day late looks just like this.',
  );
  for (const best of [
    { k: 2, t: 3.5, stated: true },
    { k: -1, t: 2, stated: false },
  ]) {
    expect(blockOf(best).note).toContain('so a bar one session on the crypto side can be the clock');
    expect(blockOf(best).note).not.toContain('Mind');
  }
});

test('the figures are r on the same session and at the other lag that stands out most, with n, period and band', () => {
  const { figures, note } = blockOf({ k: -4, t: -2.1, stated: false });
  expect(figures).toEqual([
    { name: 'r on the same session', value: '0.50' },
    {
      name: 'r at the other lag that stands out most',
      value: '0.20',
      note: '4 sessions, crypto first; by T −2.10, said only beyond ±3.02',
    },
  ]);
  expect(note).toMatch(/^n 250, last 252 sessions to 20 Nov 2026\. Grey band: ±0\.12,.* other bars beyond it: 1 of 20\./);
});

test('the picture has a bar for each lag, marks a stated one only, and says in words and as a table what it shows', () => {
  const { picture } = blockOf({ k: 2, t: 3.5, stated: true });
  expect(picture?.bars).toHaveLength(21);
  expect(picture?.bars.filter(({ stated }) => stated).map(({ k }) => k)).toEqual([2]);
  expect(blockOf({ k: 2, t: 2, stated: false }).picture?.bars.some(({ stated }) => stated)).toBe(false);
  expect([picture?.axis.min, picture?.axis.max]).toEqual([-0.25, 0.5]);
  expect(picture?.summary).toContain(
    'Same session 0.50, other lag that stands out most 0.20 (2 sessions, small caps first). By chance within ±0.12.',
  );
  expect(picture?.table.rows[0]).toEqual(['10', 'Crypto cap', '0.01']);
  expect(picture?.table.rows[10]).toEqual(['0', '–', '0.50']);
  expect(picture?.table.rows[20]).toEqual(['10', 'Russell', '0.01']);
});

test('a lag without r is printed as none, and draws no bar of a made-up height', () => {
  const { figures, picture } = leadLagBlock(lead({ k: 7, t: 0, stated: false }, undefined), madeUpSay());
  const one = leadLagBlock({ ...lead({ k: 7, t: 0, stated: false }), lags: [{ k: 7, r: undefined }] }, madeUpSay());
  expect(figures[0]?.value).toBe('0.50');
  expect(one.figures.map(({ value }) => value)).toEqual(['–', '–']);
  expect(one.picture?.bars).toEqual([{ k: 7, r: undefined, stated: false }]);
  expect(picture?.axis.ticks.map(({ label }) => label)).toEqual(['−0.25', '0', '0.5']);
});

test('too little data: says what it needs, without figures or a picture', () => {
  expect(leadLagBlock(undefined, madeUpSay())).toEqual({
    question: 'Does one come first?',
    sentence: 'Too little to tell: it needs 60 sessions of the last 252 on which both have a daily move.',
    figures: [],
  });
});
