import { assert as holds, property, string } from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { sentencesOf } from '../../lib/text/sentences.ts';

const texts = (text: string, language: 'en' | 'de' = 'en'): readonly string[] =>
  sentencesOf(text, language).map((sentence) => sentence.text);

test('a sentence ends at its full stop, not inside numbers, abbreviations and addresses', () => {
  expect(texts('The cap hit $1.5T. In the U.S. stocks fell on Feb. 26. See example.com for more!')).toEqual([
    'The cap hit $1.5T.',
    'In the U.S. stocks fell on Feb. 26.',
    'See example.com for more!',
  ]);
});

test('a heading glued to the next sentence is parted from it, a name with a capital inside is not', () => {
  expect(texts('Traders fear a plummetData from exchanges helped MicroStrategy.The coin fell.')).toEqual([
    'Traders fear a plummet',
    'Data from exchanges helped MicroStrategy.',
    'The coin fell.',
  ]);
});

test('a heading in capitals is parted from what opens a sentence, a brand is not', () => {
  expect(
    texts('BTC Can’t Find Its FootingJust a week ago it was higher. Alts RetraceEthereum fell, MicroStrategy and LinkedIn rose.'),
  ).toEqual([
    'BTC Can’t Find Its Footing',
    'Just a week ago it was higher.',
    'Alts Retrace',
    'Ethereum fell, MicroStrategy and LinkedIn rose.',
  ]);
});

test('an item of a list and a heading in markdown begin a sentence', () => {
  expect(texts('At a glance • Price: $3,000 • Volume: $9B ## What next? Nobody knows.')).toEqual([
    'At a glance',
    '• Price: $3,000',
    '• Volume: $9B',
    '## What next?',
    'Nobody knows.',
  ]);
});

test('German ordinals and abbreviations do not end a sentence', () => {
  expect(
    texts('Die Korrelation sank auf 0,35. Am Montag stieg sie. Der Index steht bei 25. Die Stimmung ist schlecht.', 'de'),
  ).toHaveLength(4);
  expect(texts('Am 3. April fiel der Kurs auf ca. 35.198 Dollar. Danach stieg er.', 'de')).toEqual([
    'Am 3. April fiel der Kurs auf ca. 35.198 Dollar.',
    'Danach stieg er.',
  ]);
});

test('each sentence is the text at its offset, whatever the text', () => {
  holds(
    property(string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      for (const { text: sentence, start } of sentencesOf(text, 'en')) expect(text.slice(start, start + sentence.length)).toBe(sentence);
    }),
  );
});

test('a long text of stops and capitals is read wholly', () => {
  const text = 'a.B'.repeat(20_000);
  expect(texts(text).join('').length).toBe(text.length);
});

/** Letters that are looked at: each look asks for its small form. */
function looksAt(text: string): number {
  const lower = vi.spyOn(String.prototype, 'toLowerCase');
  sentencesOf(text, 'en');
  const looks = lower.mock.calls.length;
  lower.mockRestore();
  return looks;
}

test('points of a list and headings end a sentence where lines were joined', () => {
  const text = 'It held. ## Figures at a glance • Dominance: 57% • Fear & Greed: 14 ## Outlook Analysts wait.';
  expect(sentencesOf(text, 'en').map((sentence) => sentence.text)).toEqual([
    'It held.',
    '## Figures at a glance',
    '• Dominance: 57%',
    '• Fear & Greed: 14',
    '## Outlook Analysts wait.',
  ]);
});

describe('work grows as the text does', () => {
  test.each([
    ['one word of capitals and small letters', 'abcAbcd'],
    ['one word of small letters with a capital each', 'abcdefgH'],
    ['stops between letters', 'a.B'],
    ['quotation marks behind stops', '." ("'],
    ['spaces', '.     '],
  ])('%s', (_what, piece) => {
    const of = (times: number): number => looksAt(piece.repeat(times));
    expect(of(2000)).toBeLessThanOrEqual(2.1 * of(1000) + 10);
  });
});

test('a caption’s source and a heading’s number end before the sentence glued to them', () => {
  expect(sentencesOf('Source: TradingViewEther fell.', 'en').map(({ text }) => text)).toEqual(['Source: TradingView', 'Ether fell.']);
  expect(sentencesOf('Ether nears $4KTraders waited.', 'en').map(({ text }) => text)).toEqual(['Ether nears $4K', 'Traders waited.']);
  expect(sentencesOf('Ether gains 5%The rally went on.', 'en').map(({ text }) => text)).toEqual(['Ether gains 5%', 'The rally went on.']);
  expect(sentencesOf('A 4K TV and CoinDesk stayed whole.', 'en')).toHaveLength(1);
});

test('"BTC.D", a chart’s name for dominance, ends no sentence', () => {
  expect(sentencesOf('Dominance (BTC.D) fell to 58%. USDT.D rose.', 'en')).toHaveLength(2);
  expect(sentencesOf('Ether led the top 10 by TVL.Days later it fell.', 'en')).toHaveLength(2);
});

test('the signature of a quoted post ends its sentence', () => {
  expect(texts('The cap is above $4T https://t.co/abc — Some Desk (@somedesk) July 18, 2025 XRP rose further. It trades at $3.')).toEqual([
    'The cap is above $4T https://t.co/abc — Some Desk (@somedesk) July 18, 2025',
    'XRP rose further.',
    'It trades at $3.',
  ]);
  expect(texts('Der Kurs steht — Jemand (@jemand) 3. Juli 2025 XRP stieg.', 'de')).toEqual([
    'Der Kurs steht — Jemand (@jemand) 3. Juli 2025',
    'XRP stieg.',
  ]);
  expect(texts('He (@somebody) said that it fell.')).toEqual(['He (@somebody) said that it fell.']);
});

test('a heading in capitals ends before a coin’s name, also where a comma or an apostrophe follows it', () => {
  expect(texts('Alts Follow SuitEthereum, last week’s star, fell.')).toEqual(['Alts Follow Suit', 'Ethereum, last week’s star, fell.']);
  expect(texts('Calm ReturnsSolana’s price held.')).toEqual(['Calm Returns', 'Solana’s price held.']);
  expect(texts('Shares of MicroStrategy, BlackRock’s rival, and LinkedIn, stood still.')).toHaveLength(1);
});
