import type { ToneWords } from '../tone/tone-words.ts';
import { listed } from './listed.ts';

/** The German tone list: our own choice of words, published here (docs/methods.md §11). */
export const deTone: ToneWords = {
  phrases: {
    positive: listed(`
      neues hoch, neuen hoch, neues rekordhoch, höchster stand, höchsten stand, höchster kurs, höchsten kurs, short squeeze,
      über dem widerstand, über den widerstand, über der unterstützung, im plus, im grünen bereich, legt zu, legte zu, legten
      zu, golden cross, goldenes kreuz, starke nachfrage, starker nachfrage, wachsende nachfrage, zurück über, hält sich über,
      hielt sich über, stärkster tag, bester tag, beste woche, bester monat`),
    negative: listed(`
      neues tief, neuen tief, tiefster stand, tiefsten stand, niedrigster stand, niedrigsten stand, tiefster kurs, tiefsten
      kurs, long squeeze, unter die unterstützung, unter der unterstützung, unter wichtige unterstützung, unter druck, im
      minus, in den roten zahlen, rote zahlen, im roten bereich, gibt nach, gab nach, geben nach, gaben nach, bricht ein,
      brach ein, brachen ein, brechen ein, death cross, todeskreuz, schwache nachfrage, extreme angst, extremer angst, geht
      die luft aus, ging die luft aus, bull trap, schlechteste woche, schlechtester tag, schlechtester monat`),
    neutral: listed(`
      open interest, fear and greed, fear greed, stop loss, auf und ab, gewinn und verlust`),
  },
  positive: listed(`
    bullish*, bullenmarkt*, optimis*, zuversicht*, euphori*, gier, stark, starke, starken, starker, starkes, stärke, stärker,
    robust*, rekordhoch*, rekordstand*, allzeithoch*, jahreshoch*, monatshoch*, mehrjahreshoch*, höchststand*, ausbruch,
    aufwärtstrend*, aufschwung*, zufluss*, zuflüsse*, mittelzufl*, nettozufl*, akkumul*, outperform*, übertrifft, übertraf*,
    zurückerobert*, risikofreud*, risikoappetit, rückenwind, gewinner, gewinnserie*, gewinnsträhne*, meilenstein*, zulassung,
    genehmigt, durchbruch, durchbrach`),
  negative: listed(`
    bearish*, bärisch*, bärenmarkt*, pessimis*, angst, panik*, furcht, sorge, sorgen, besorgt*, unsicherheit*, turbulenz*,
    krise*, kapitul*, schwach*, schwäch*, rekordtief*, allzeittief*, jahrestief*, monatstief*, tiefststand*, abwärtstrend*,
    abfluss*, abflüsse*, mittelabfl*, nettoabfl*, ausverkauf*, abverkauf*, verkaufsdruck, verkaufswelle*, gewinnmitnahmen,
    underperform*, liquidation*, liquidierung*, liquidiert*, verlust*, verlier*, verlor*, eingebüßt, verlustserie*,
    risikoaversion, gegenwind, gehackt*, hackerangriff*, gestohlen*, betrug*, insolven*, klage, warnt, warnte, warnung*,
    rezession*, enttäusch*, überbewertet*, scheitert*, abgewiesen, ausgelöscht`),
  rising: listed(`
    steig*, stieg*, gestiegen*, anstieg*, anstieg, kletter*, geklettert, gewinnt, gewann, gewannen, gewinne, gewinn,
    zugewinn*, kursgewinn*, zulegen, zulegt*, zugelegt, zuwachs, zunahme, zugenommen, spring*, sprang*, sprung, schießt,
    schoss, rally*, rallye*, erhol*, aufwärts, wächst, wuchs*, gewachsen, verdoppel*, verdreifach*, höher, kurssprung, plus`),
  falling: listed(`
    fällt, fallen, fiel, fielen, gefallen, sink*, sank, sanken, gesunken, rutsch*, gerutscht, abgerutscht, stürz*, gestürzt,
    absturz*, kurssturz*, einbruch*, eingebrochen, einbricht, einbrach*, rückgang*, rückgäng*, zurückgegangen, rücksetzer*,
    verliert, nachgeb*, nachgegeben, nachgab*, crash*, kollab*, kollaps*, talfahrt, abwärts, halbiert*, tiefer, niedriger,
    korrektur*, schrumpf*, geschrumpft, nachlass*, nachgelassen, abnahme, abgenommen, minus, kursverlust*`),
  unwelcome: listed(`
    liquidation*, liquidierung*, abfluss*, abflüsse*, nettoabfl*, mittelabfl*, verlust*, angst, panik*, sorgen, unsicherheit*,
    inflation*, teuerung*, arbeitslos*, volatilität*, schulden, zölle, gebühren, spannungen, verkaufsdruck, druck, risiko,
    risiken, rezession*`),
  indifferent: listed(`
    dominanz*, korrelation*, rendite*, dollarindex, zins*, leitzins*, handelsvolumen*, volumen, open interest, ölpreis*,
    schwierigkeit*`),
  linking: listed(`
    bei, beim, der, des, von, an`),
  clauses: listed(`
    während, und, aber, doch, nachdem, bevor, als, weil, obwohl, da, denn, sondern, wobei, trotz`),
  negations: listed(`
    nicht, kein, keine, keinen, keiner, keinem, nie, niemals, ohne, kaum, weder, noch nicht`),
  hedges: listed(`
    könnte, könnten, dürfte, dürften, würde, würden, sollte, sollten, möglich*, eventuell, vielleicht, womöglich, falls, wenn,
    sofern`),
};
