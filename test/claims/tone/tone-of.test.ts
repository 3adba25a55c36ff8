import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toneOf } from '../../../lib/claims/tone/tone-of.ts';
import { LANGUAGES } from '../../../lib/text/language-code.ts';
import type { LanguageCode } from '../../../lib/text/language-code.ts';

const inShort = (sentence: string, language: LanguageCode): string => {
  const { tone, words } = toneOf(sentence, language);
  return `${tone}: ${words.map(({ text }) => text).join(', ')}`;
};
const en = (sentence: string): string => inShort(sentence, 'en');
const de = (sentence: string): string => inShort(sentence, 'de');

describe('the tone of a sentence', () => {
  test.for([
    ['Bitcoin tumbles below support while large holders sell', 'negative: tumbles, below support, sell'],
    ['Ether soars as a short squeeze runs through the market', 'positive: soars, short squeeze'],
    ['The index closed at an all-time high.', 'positive: all time high'],
    ['The index closed at an all-time low.', 'negative: all time low'],
    ['The sell-off left bears in control.', 'negative: sell off, bears in control'],
    ['The hearing begins on Tuesday.', 'neutral: '],
  ] as const)('is that of the words of the list: %s', ([sentence, tone]) => {
    expect(en(sentence)).toBe(tone);
  });

  test('counts no word of a name, and of a headline and of the sentence’s start the words as they are', () => {
    expect(en('He spoke of tariffs in the Rose Garden on Tuesday.')).toBe('neutral: ');
    expect(en('Analysts of Strong Harbor Capital wrote to their clients.')).toBe('neutral: ');
    expect(en('Surging Bitcoin drew the crowd on Tuesday.')).toBe('positive: surging');
    expect(en('Ether Rose As Traders Returned To The Market')).toBe('positive: rose');
    expect(en('On Tuesday Bitcoin rose above its All-Time High.')).toBe('positive: rose, all time high');
    expect(de('Am Dienstag war der Kurs im Aufwind Richtung Rekord.')).toMatch(/^positive/);
  });

  test('counts no word of a fixed term', () => {
    expect(en('The smart contract was deployed on Tuesday.')).toBe('neutral: ');
    expect(en('The economy contracted again.')).toBe('negative: contracted');
  });

  test('is neutral where both sides are as strong', () => {
    expect(en('Bitcoin rose while ether fell.')).toBe('neutral: rose, fell');
  });

  test('takes phrases before the words in them', () => {
    expect(en('Open interest was unchanged.')).toBe('neutral: ');
    expect(en('The sell-off is over.')).toBe('negative: sell off');
  });

  test.for([
    ['Outflows slowed.', 'positive: outflows slowed'],
    ['Losses narrowed over the week.', 'positive: losses narrowed'],
    ['A drop in liquidations calmed traders.', 'positive: drop … liquidations'],
    ['Liquidations jumped.', 'negative: liquidations jumped'],
    ['Inflation fell again.', 'positive: inflation fell'],
    ['Lower fees drew users.', 'positive: lower fees'],
    ['Bitcoin’s dominance climbed to 60%.', 'neutral: '],
    ['Crash risks weigh on traders.', 'negative: crash'],
    ['Collapse fears spread.', 'negative: collapse, fears'],
    ['A slowdown in outflows calmed traders.', 'positive: slowdown … outflows'],
    ['Falling risks drew funds.', 'positive: falling risks'],
    ['Liquidations jumped as bitcoin fell.', 'negative: liquidations jumped, fell'],
  ] as const)('asks what moves: %s', ([sentence, tone]) => {
    expect(en(sentence)).toBe(tone);
  });

  test.for([
    ['Bitcoin did not fall.', 'positive: not fall'],
    ['Traders aren’t bullish.', "negative: aren't bullish"],
    ['There is no clear upside.', 'negative: no … upside'],
    ['Not one of the ten largest coins rose.', 'positive: rose'],
    ['That is not all, bitcoin fell.', 'negative: fell'],
  ] as const)('is turned by a negation at most three words before, in the same clause: %s', ([sentence, tone]) => {
    expect(en(sentence)).toBe(tone);
  });

  test('does not count what may happen', () => {
    expect(en('Bitcoin could crash.')).toBe('neutral: ');
    expect(en('If it falls below support, traders wait.')).toBe('neutral: ');
    expect(en('In May bitcoin fell.')).toBe('negative: fell');
  });

  test('tells of each word on which side it is', () => {
    expect(toneOf('Bitcoin did not fall and outflows slowed in a sell-off.', 'en').words).toEqual([
      { text: 'not fall', tone: 'positive' },
      { text: 'outflows slowed', tone: 'positive' },
      { text: 'sell off', tone: 'negative' },
    ]);
  });

  test('reads a curly apostrophe as a straight one, and capitals as small letters', () => {
    expect(en('Bitcoin DIDN’T CRASH')).toBe(en("bitcoin didn't crash"));
  });

  test.for([
    ['Der Bitcoin-Kurs stürzt unter die Unterstützung, Anleger geraten in Panik.', 'negative: stürzt, unter die unterstützung, panik'],
    ['Ethereum klettert auf ein neues Rekordhoch.', 'positive: klettert, neues rekordhoch'],
    ['Die Abflüsse sanken deutlich.', 'positive: abflüsse sanken'],
    ['Der Kurs ist nicht gefallen.', 'positive: nicht gefallen'],
    ['Solana könnte weiter fallen.', 'neutral: '],
    ['Die Dominanz stieg.', 'neutral: '],
    ['Cardano legte um 4 Prozent zu und notiert über der Unterstützung.', 'positive: legte um, über der unterstützung'],
    ['Am Abend gab Ether nach, Anleger waren nervös.', 'negative: nervös'],
    ['Die Kurse gaben nach, Verkäufe nahmen zu.', 'negative: gaben nach, verkäufe nahmen zu'],
    ['Der Kurs ist stark gefallen.', 'negative: gefallen'],
    ['Die abgeschwächte Inflation half.', 'positive: abgeschwächte inflation'],
    ['Die Verluste wurden ausgeweitet.', 'negative: verluste … ausgeweitet'],
    ['Händler profitierten von der kräftigen Kurserholung.', 'positive: profitierten, kurserholung'],
    ['Ein Hackerangriff verunsicherte die Anleger, mehrere Börsen erlitten Einbußen.', 'negative: hackerangriff, verunsicherte, einbußen'],
    ['Im Angst-und-Gier-Index änderte sich nichts.', 'neutral: '],
    ['Ob die Kurse steigen, bleibt offen.', 'neutral: '],
    ['Crash-Risiken belasten den Markt.', 'negative: crash'],
    ['Die Notenbank ließ die Zinsen unverändert.', 'neutral: '],
  ] as const)('is read in German: %s', ([sentence, tone]) => {
    expect(de(sentence)).toBe(tone);
  });
});

test('any text has a tone, and the words found stand in it', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom(...LANGUAGES), (text, language) => {
      const { words } = toneOf(text, language);
      const plain = text.toLowerCase();
      for (const { text: word } of words) expect(word.split(' ').every((part) => part === '…' || plain.includes(part))).toBe(true);
    }),
  );
});

test('what German says may be does not count, whatever stands last', () => {
  expect(toneOf('Analysten erwarten, dass Bitcoin weiter steigen könnte.', 'de').words).toEqual([]);
});
