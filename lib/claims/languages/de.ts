import { lazily } from '../../core/lazily.ts';
import { deLexicon } from './de-lexicon.ts';
import { deDates, deTimes } from './de-times.ts';
import { fractions } from './fractions.ts';
import type { Language } from './language.ts';

/** Each word of a list with the number of its place. */
const numbered = (text: string, first: number): Readonly<Record<string, number>> =>
  Object.fromEntries(text.split(' ').map((word, index) => [word, first + index]));

const all = <T>(text: string, value: T): Readonly<Record<string, T>> => Object.fromEntries(text.split('|').map((word) => [word, value]));

const ORDINALS = 'erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft'.split(' ');
/** "erste", "ersten", "erster": the place of each. */
const ordinals = lazily(() =>
  Object.fromEntries(ORDINALS.flatMap((stem, index) => ['e', 'en', 'er', 'es', 'em'].map((ending) => [`${stem}${ending}`, index + 1]))),
);

const WEEKDAYS = lazily(() => ({ ...numbered('sonntag montag dienstag mittwoch donnerstag freitag samstag', 0), sonnabend: 6 }));

/** "Donnerstagmittag", "Freitagabend". */
const timesOfDay = (weekdays: Readonly<Record<string, number>>): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(weekdays).flatMap(([day, n]) =>
      ['früh', 'morgen', 'vormittag', 'mittag', 'nachmittag', 'abend', 'nacht'].map((time) => [`${day}${time}`, n] as const),
    ),
  );

/** "Handelstag", "Verlusttage": days of a kind, in all cases. */
const days = (kinds: string): Readonly<Record<string, 'day'>> =>
  Object.fromEntries(
    kinds.split(' ').flatMap((kind) => ['tag', 'tage', 'tagen', 'tages'].map((form) => [`${kind}${form}`, 'day'] as const)),
  );

const SOURCE =
  "\\p{Lu}[\\p{L}\\d.&'-]*[\\p{L}\\d](?: (?:Research|Markets?|Data|Digital|Investors?|Intelligence|Analytics|Insights|Labs|Alpha|Sachs|Pro|Terminal)(?![\\p{L}]))?";
const FIGURES = '(?:Daten|Angaben|Zahlen|Berechnungen|Auswertung|Auswertungen|Informationen|Erhebungen)';
const OF = '(?:von|des|der|vom)';
/** Who foretells or was asked is no source of figures. */
const NO_SOURCE =
  '(?!(?:Analyst|Expert|Prognos|Umfrag|Studie|Vorhersag|Schätz|Händler|Marktbeobacht|Beobacht|Modell|Chart|Optionsmarkt|Wettmarkt|Polymarket|Kalshi))';

/** "laut CoinGecko", "nach Angaben von Coinglass", "Daten von Glassnode zufolge". */
const SOURCES = lazily(
  () =>
    new RegExp(
      `(?<![\\p{L}])(?:(?:[Ll]aut|[Gg]emäß|[Gg]emäss) (?:(?:den )?${FIGURES} ${OF} (?:[a-zäöüß-]+ )?)?${NO_SOURCE}${SOURCE}|[Nn]ach (?:den )?${FIGURES} ${OF} ${NO_SOURCE}${SOURCE}|(?:${FIGURES} ${OF} )?${NO_SOURCE}${SOURCE} zufolge)(?![\\p{L}])`,
      'gu',
    ),
);

/** German. */
export const de = lazily((): Language => ({
  code: 'de',
  numbers: { decimal: ',', group: '.', otherGroups: "' \u00a0\u202f\u2009" },
  hasInversion: true,
  sources: SOURCES(),
  others:
    'andere anderen erste ersten zweite zweiten dritte dritten nächste nächsten letzte letzten gleiche gleichen größte größten beste besten gesamte gesamten'.split(
      ' ',
    ),
  magnitudes: {
    tausend: 3,
    ...all('million|millionen|mio', 6),
    ...all('milliarde|milliarden|mrd', 9),
    ...all('billion|billionen|bio', 12),
  },
  gluedMagnitudes: { k: 3, mio: 6, mrd: 9 },
  units: {
    ...all('%|prozent', '%'),
    ...all('prozentpunkt|prozentpunkte|prozentpunkten', 'pp'),
    ...all('basispunkt|basispunkte|basispunkten', 'bps'),
    ...all('punkt|punkte|punkten|zähler|zählern', 'pts'),
    ...all('dollar|us dollar|usd|usdt|$|us $', 'USD'),
    ...all('us cent|cent', 'cents'),
    ...all('fache|fachen|mal', 'x'),
    ...all('euro|eur|€', 'EUR'),
    ...all('cad|aud|nzd|sgd|hkd|chf|franken|schweizer franken|kanadische dollar|australische dollar', 'other money'),
  },
  numberWords: {
    ...numbered(
      'eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig',
      1,
    ),
    ...ordinals(),
    dreißig: 30,
    vierzig: 40,
    fünfzig: 50,
    hundert: 100,
  },
  ordinals: ordinals(),
  fractions: {
    hälfte: 50,
    ...fractions({ hälfte: 50 }, { die: 1, der: 1 }),
    ...fractions(
      { drittel: 100 / 3, viertel: 25, fünftel: 20, sechstel: 100 / 6, siebtel: 100 / 7, achtel: 12.5, neuntel: 100 / 9, zehntel: 10 },
      {
        ein: 1,
        einem: 1,
        eines: 1,
        'ein gutes': 1,
        'ein knappes': 1,
        'ein volles': 1,
        'ein ganzes': 1,
        zwei: 2,
        drei: 3,
        vier: 4,
        fünf: 5,
        sieben: 7,
        neun: 9,
      },
    ),
  },
  oneWords: ['ein', 'eine', 'einer', 'einen', 'einem', 'der', 'von'],
  than: 'als',
  rangeWords: { to: ['bis'], between: ['zwischen'], and: ['und'] },
  periods: {
    ...all('h|std|stunde|stunden', 'hour'),
    ...all('tag|tage|tagen|tages|sitzung|sitzungen|tageskerze|tageskerzen|tagesverlust|tagesverluste|tagesgewinn|tagesgewinne', 'day'),
    ...days('handels börsen verlust gewinn minus plus'),
    ...all(
      'verlustwoche|verlustwochen|gewinnwoche|gewinnwochen|minuswoche|minuswochen|pluswoche|pluswochen|wochenkerze|wochenkerzen|handelswoche|handelswochen|wochenverlust|wochengewinn',
      'week',
    ),
    ...all(
      'verlustmonat|verlustmonate|verlustmonaten|gewinnmonat|gewinnmonate|gewinnmonaten|minusmonat|minusmonate|plusmonat|plusmonate|monatskerze|monatskerzen|monatsverlust|monatsgewinn',
      'month',
    ),
    ...all('woche|wochen|wochensicht|wochenbasis|wochenvergleich|wochenbeginn|wochenfrist|wochenverlauf|vorwoche', 'week'),
    ...all(
      'monat|monate|monaten|monats|monatssicht|monatsbasis|monatsvergleich|monatsbeginn|monatsfrist|monatsverlauf|vormonat|vormonats',
      'month',
    ),
    ...all('quartal|quartale|quartalen|quartals|quartalsbeginn|quartalsfrist|quartalsverlauf|vorquartal|vorquartals', 'quarter'),
    ...all(
      'jahr|jahre|jahren|jahres|jahressicht|jahresbasis|jahresvergleich|jahresbeginn|jahresanfang|jahresstart|jahreswechsel|jahresfrist|jahresverlauf|vorjahr|vorjahres',
      'year',
    ),
  },
  months: {
    ...numbered('januar februar märz april mai juni juli august september oktober november dezember', 1),
    jänner: 1,
    feber: 2,
    jan: 1,
    feb: 2,
    apr: 4,
    aug: 8,
    sept: 9,
    okt: 10,
    nov: 11,
    dez: 12,
  },
  weekdays: { ...WEEKDAYS(), ...timesOfDay(WEEKDAYS()) },
  quarters: {
    ...all('erste|ersten|erstes', 1),
    ...all('zweite|zweiten|zweites', 2),
    ...all('dritte|dritten|drittes', 3),
    ...all('vierte|vierten|viertes', 4),
  },
  ordinalMarks: ['.'],
  dates: deDates,
  times: deTimes,
  lexicon: deLexicon(),
}));
