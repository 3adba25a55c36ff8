import { describe, expect, it } from 'vitest';
import { said } from '../said.ts';

describe('money on its way, in further words', () => {
  it.each([
    [
      'Net inflows into spot ether funds hit $410 million on Monday, and another $233 million arrived on Tuesday.',
      ['netflow ETH 410000000 USD inflow', 'netflow ETH 233000000 USD inflow'],
    ],
    ['Solana funds were hit too, with $48 million heading for the exits on Friday.', ['netflow SOL 48000000 USD outflow']],
    ['Spot bitcoin ETFs saw $520 million walk out.', ['netflow BTC 520000000 USD outflow']],
    [
      'Ether funds saw $91 million come in, followed by Solana with $7.7 million and XRP with $3 million.',
      ['netflow ETH 91000000 USD inflow', 'netflow SOL 7700000 USD inflow', 'netflow XRP 3000000 USD inflow'],
    ],
    ['Investors pulled another $366 million from the 12 U.S. spot bitcoin ETFs.', ['netflow BTC 366000000 USD outflow']],
    [
      'Spot bitcoin ETFs saw $2.1 billion walk out of the door in June and a further $800 million in July.',
      ['netflow BTC 2100000000 USD outflow', 'netflow BTC 800000000 USD outflow'],
    ],
    [
      'Spot ether ETFs recorded a net outflow of $64 million, snapping a nine-day streak.',
      ['netflow ETH 64000000 USD outflow', 'netflow ETH 9 days inflow'],
    ],
    [
      'It was the tenth consecutive week of inflows, bringing the year-to-date total to $31 billion across crypto funds.',
      ['netflow TOTAL 10 weeks inflow', 'netflow TOTAL 31000000000 USD inflow'],
    ],
    ['Withdrawals from exchanges exceeded deposits by 120,000 ETH in the week.', ['netflow ETH 120000 ETH outflow']],
    ['Deposits to exchanges exceeded withdrawals by 120,000 ETH in the week.', ['netflow ETH 120000 ETH inflow']],
    ['Exchange reserves shrank by 31,000 BTC in two weeks.', ['netflow BTC 31000 BTC outflow']],
    ['Solana ETFs have drawn money for 11 straight sessions.', ['netflow SOL 11 days inflow']],
    [
      'Spot ether funds drew $320 million, twice the $160 million that went into their bitcoin peers.',
      ['netflow ETH 320000000 USD inflow', 'netflow BTC 160000000 USD inflow'],
    ],
    [
      'Spot bitcoin ETFs absorbed $390 million on Friday, taking their haul this month to $2.8 billion.',
      ['netflow BTC 390000000 USD inflow', 'netflow BTC 2800000000 USD inflow'],
    ],
    ['Whales scooped up 2.4 million LINK over the past week.', ['netflow LINK 2400000 LINK inflow']],
  ])('%s', (sentence, claims) => {
    expect(said(sentence)).toEqual(claims);
  });

  it.each(['The company bought 1,200 BTC last week.', 'Altcoins fell.', 'A fund holds $300 million of bitcoin.'])(
    'is silent: %s',
    (sentence) => {
      expect(said(sentence).filter((claim) => claim.startsWith('netflow'))).toEqual([]);
    },
  );

  it('takes no fund for one of “altcoins”', () => {
    expect(said('Altcoins rallied.', 'Spot funds raked in $2 billion from Monday to Friday.')).toEqual([]);
  });

  it('takes the length of a run for no time of the amount beside it', () => {
    expect(said('Spot ether ETFs bled $38 million, taking the losing run to six days.')).toEqual([
      'netflow ETH 38000000 USD outflow',
      'netflow ETH 6 days outflow',
    ]);
  });
});

describe('the two that the text named before', () => {
  it.each([
    [
      ['Gold rose while bitcoin fell.', 'The 40-day correlation between the two has sunk to 0.11.'],
      ['correlation-statement XAU~BTC 0.11 coef down'],
    ],
    [
      ['Ether rose against bitcoin.', 'It stands alone.', 'The pair’s 30-day correlation weakened to 0.58.'],
      ['correlation-statement ETH~BTC 0.58 coef down'],
    ],
    [['Bitcoin, ether and gold fell.', 'The correlation between the two is 0.4.'], []],
    [['The correlation between the two is 0.4.'], []],
  ])('%j', (sentences, claims) => {
    expect(said(...sentences)).toEqual(claims);
  });

  it('reads a second share of a sentence of shares', () => {
    expect(said('Ether’s slice of the pie has grown to 12.6%, and stablecoins now account for 9.4%.')).toEqual([
      'dominance ETH 12.6 %',
      'dominance STABLE 9.4 % at',
    ]);
  });
});

it('a price beside the word of a flow is no flow', () => {
  expect(said('Inflows into spot litecoin ETFs came as litecoin climbed to $81.')).toEqual(['price-level LTC 81 USD at']);
  expect(said('The inflows came as bitcoin pushed above $73,000.')).toEqual(['price-level BTC 73000 USD above']);
  expect(said('Litecoin ETFs saw outflows of $698,000.')).toEqual(['netflow LTC 698000 USD outflow']);
});
