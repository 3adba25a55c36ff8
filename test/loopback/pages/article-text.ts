import type { UnixMs } from '../../../lib/core/units.ts';
import { figure, percent, type PageFigures } from './page-figures.ts';

/** One article of our own words. Paragraphs that begin with "## " are headings, with "> " quotations. */
export interface Article {
  readonly path: string;
  /** The evening of the newest session unless it says another time. */
  readonly publishedMs?: UnixMs;
  readonly kicker: string;
  readonly title: string;
  readonly standfirst: string;
  readonly author: string;
  readonly paragraphs: readonly string[];
}

const rose = (ratio: number): string => (ratio >= 0 ? 'rose' : 'fell');
const trillions = (usd: number): string => `$${figure(usd / 1e12, 2)} trillion`;

function smallCaps(figures: PageFigures): Article {
  const together = figures.rutChange >= 0 === figures.btcChange >= 0;
  return {
    path: '/markets/small-caps-and-bitcoin',
    kicker: 'Markets',
    title: 'Small caps and crypto keep reading from the same page',
    standfirst: `The Russell 2000 ${rose(figures.rutChange)} ${percent(figures.rutChange)} while crypto ${together ? 'went the same way' : 'went the other way'}. How much of that is a habit, and how much is one week?`,
    author: 'Mara Lindqvist',
    paragraphs: [
      `The Russell 2000 ${rose(figures.rutChange)} ${percent(figures.rutChange)} to close at ${figure(figures.rut)}, and ${together ? 'nobody on the desk was surprised to see the screens next to it do much the same' : 'for once the screens next to it did something else'}. The S&P 500 ${rose(figures.spxChange)} ${percent(figures.spxChange)}.`,
      `Bitcoin changed hands near $${figure(figures.btc, 0)} and Ethereum near $${figure(figures.eth, 0)}. The whole crypto market was worth about ${trillions(figures.totalUsd)}, a figure that depends on who counts and what is left out.`,
      '## One appetite, two shelves',
      'Small companies borrow at rates that float and earn at home. Coins earn nothing and are held by people who can wait. What the two have in common is the buyer: both are what is added when money feels easy, and both are what goes first when it does not.',
      '> When the mood turns, it turns on both shelves before lunch.',
      'That makes the pair a popular chart. It also makes it a dangerous one. Two lines that both climb for a year look alike whether or not a single day of the one had anything to do with the other, which is why the people who do this for a living compare daily changes and not levels.',
      '## A weekend is not a quiet day',
      'Coins trade on Saturdays and Sundays and share prices do not. Anyone who lines the two up by the calendar has to decide what to do with those two days, and most of the odd results that make the rounds come from deciding it badly.',
      'Measured over the past quarter the tie looks firm; measured over a month it wanders. The honest sentence is short: they have moved together more often than not, and the range of what the data allow is wide.',
      'What would change the picture is plain enough. A quarter in which rates move and coins do not care would do it, and so would one in which something happens inside crypto that no company has ever heard of. Both have happened before.',
    ],
  };
}

function altcoins(figures: PageFigures): Article {
  return {
    path: '/markets/altcoins-wait',
    kicker: 'Analysis',
    title: 'Altcoins wait for a lead that large caps will not give',
    standfirst: 'Traders in smaller coins hold more longs than shorts, and less of everything else.',
    author: 'Teo Abara',
    paragraphs: [
      `With Bitcoin near $${figure(figures.btc, 0)}, the smaller coins have had little to say for themselves. Most of them follow the leader on the way down and forget to on the way up.`,
      'The longs outnumber the shorts in nearly every contract that is listed, which says more about how many people trade small sizes than about where the money is.',
      'None of it is a forecast. It is a description of a queue.',
    ],
  };
}

function rates(figures: PageFigures): Article {
  return {
    path: '/policy/rates-and-risk',
    kicker: 'Policy',
    title: 'What a slower pace of cuts would do to the small end of the market',
    standfirst: 'Four in ten small companies lose money. Their creditors do not.',
    author: 'Ines Okafor',
    paragraphs: [
      `At ${figure(figures.rut, 0)} points the index of small companies is priced for patience. Patience is what a slower pace of cuts would test.`,
      'Loans with floating rates reset every few months. A company that rolled over its debt in the lean year will do so again, and the difference between the two visits to the bank is the story of its margin.',
    ],
  };
}

/** An article about one coin, named in its headline; the address ends in `keeps-to-its-range`. */
export const coinArticle = (key: string, name: string, figures: PageFigures): Article => ({
  path: `/markets/${key}-keeps-to-its-range`,
  kicker: 'Coins',
  title: `${name} keeps to its range while small caps wander`,
  standfirst: 'A quiet week says little, and less than those who wait for it would like.',
  author: 'Teo Abara',
  paragraphs: [
    `${name} ended the week about where it began it. The Russell 2000 ${rose(figures.rutChange)} ${percent(figures.rutChange)} in its last session, to ${figure(figures.rut)}.`,
    'Whether the one has anything to do with the other is a question for a longer stretch of days than a week.',
    'Until then a range is a range.',
  ],
});

/** The paper of the day, its first article first. */
export const articles = (figures: PageFigures): readonly Article[] => [smallCaps(figures), altcoins(figures), rates(figures)];
