import type { ToneWords } from '../tone/tone-words.ts';
import { listed } from './listed.ts';

/** The German tone list: our own choice of words, published here (docs/methods.md §11). */
export const deTone: ToneWords = {
  phrases: {
    positive: listed(`
      neues hoch, neuen hoch, neue hochs, neue höchststände, neuen höchstständen, neues rekordhoch, neuen rekordhoch,
      neuer rekord, neuen rekord, neues allzeithoch, neuen allzeithoch, neues ath, höchster stand, höchsten stand,
      höchste stand, höchster kurs, höchsten kurs, höchste kurs, höchster preis, höchsten preis, höchster schlusskurs,
      höheres hoch, höhere hochs, höheres tief, höhere tiefs, short squeeze, short liquidationen, short liquidierungen,
      über dem widerstand, über den widerstand, über einen widerstand, über wichtigen widerstand, über der
      unterstützung, über wichtiger unterstützung, über die marke, zurück über, wieder über, hält sich über, hielt sich
      über, halten sich über, hielten sich über, behauptet sich über, behauptete sich über, im plus, ins plus, im
      grünen, im grünen bereich, in der gewinnzone, in die gewinnzone, golden cross, goldenes kreuz, starke nachfrage,
      starker nachfrage, starken nachfrage, hohe nachfrage, hoher nachfrage, wachsende nachfrage, wachsender nachfrage,
      steigende nachfrage, steigender nachfrage, rege nachfrage, starke zahlen, starken zahlen, starkes quartal, starker
      monat, starke woche, starker tag, starke performance, zeigt sich stark, zeigte sich stark, bleibt stark, blieb
      stark, stärkster tag, stärkste woche, stärkster monat, bester tag, beste woche, bester monat, bestes quartal,
      bestes jahr, größter gewinner, größte gewinner, größten gewinner, nimmt fahrt auf, nahm fahrt auf, gewinnt an
      fahrt, gewann an fahrt, gewinnt an schwung, gewann an schwung, bullen zurück`),
    negative: listed(`
      neues tief, neuen tief, neue tiefs, neue tiefststände, neues rekordtief, neues allzeittief, tiefster stand,
      tiefsten stand, tiefste stand, niedrigster stand, niedrigsten stand, niedrigste stand, tiefster kurs, tiefsten
      kurs, niedrigster kurs, niedrigsten kurs, niedrigster preis, niedrigsten preis, tieferes tief, tiefere tiefs,
      tieferes hoch, tiefere hochs, long squeeze, long liquidationen, long liquidierungen, unter die unterstützung,
      unter der unterstützung, unter wichtige unterstützung, unter wichtigen unterstützungen, unter die marke, zurück
      unter, wieder unter, unter druck, im minus, ins minus, in den roten zahlen, rote zahlen, roten zahlen, im roten
      bereich, im roten, in der verlustzone, in die verlustzone, death cross, todeskreuz, schwache nachfrage, schwacher
      nachfrage, sinkende nachfrage, sinkender nachfrage, fehlende nachfrage, extreme angst, extremer angst, geht die
      luft aus, ging die luft aus, bull trap, schlechteste woche, schlechtester tag, schlechtester monat, schlechtestes
      quartal, schlechtestes jahr, schwächste woche, schwächster tag, schwächster monat, schwächstes quartal, größter
      verlierer, größte verlierer, größten verlierer, am widerstand gescheitert, scheitert am widerstand, scheiterte am
      widerstand, verliert an schwung, verlor an schwung, verliert an fahrt, verlor an fahrt, verliert an boden, verlor
      an boden, margin call, margin calls, rug pull, auf talfahrt`),
    neutral: listed(`
      open interest, fear and greed, fear greed, angst und gier, angst gier, furcht und gier, stop loss, stop losses,
      auf und ab, gewinn und verlust, gewinne und verluste, gewinn oder verlust, gewinner und verlierer, stärker als
      erwartet, schwächer als erwartet, höher als erwartet, niedriger als erwartet, plus minus`),
  },
  positive: listed(`
    bullish*, bullisch*, bullenmarkt*, bullenmärkte*, bullenlauf*, bullrun*, optimis*, zuversicht*, euphor*, gier,
    gierig*, stärke, robust*, widerstandsfähig*, resilien*, rekordhoch*, rekordhöhe*, rekordstand*, rekordstände*,
    allzeithoch*, jahreshoch*, monatshoch*, wochenhoch*, tageshoch*, mehrjahreshoch*, mehrmonatshoch*, zwischenhoch*,
    höchststand*, höchststände*, höchstkurs*, höchstwert*, ausbruch, aufwärtstrend*, aufwärtsbewegung*, aufwärtsdynamik,
    aufwärtsmomentum, aufwärtspotenzial, aufschwung*, aufwind, höhenflug*, höhenflüge*, zufluss*, zuflüsse*,
    mittelzufl*, nettozufl*, kapitalzufl*, rekordzufl*, akkumul*, outperform*, übertrifft, übertraf*, übertroffen,
    übertreffen, zurückerober*, zurückgewonnen, zurückgewinn*, risikofreud*, risikoappetit, risikobereitschaft,
    rückenwind, gewinner, gewinnern, gewinnserie*, gewinnsträhne*, gewinnzone, meilenstein*, zulassung, zulassungen,
    genehmigt*, genehmigung*, bewilligt*, durchbruch, durchbrüche*, durchbrach, erleichter*, adoption,
    vielversprechend*, florier*, profitier*, profitab*, lukrativ*, hochgestuft*, hochstufung*, überzeugend*, kaufdruck,
    kauflaune, rekordquartal*, rekordjahr*, rekordmonat*`),
  negative: listed(`
    bearish*, bärisch*, bärenmarkt*, bärenmärkte*, bullenfalle*, kryptowinter*, pessimis*, angst, ängste*, ängstlich*,
    panik*, panisch*, furcht, befürcht*, sorge, sorgen, besorgt*, besorgnis*, unsicherheit*, unsicher, unsichere,
    unsicheren, unsicherer, nervös*, nervosität*, verunsicher*, turbulenz*, turbulent*, chaos, chaotisch*, krise*,
    kapitul*, schwach*, schwäch*, flaute*, rekordtief*, allzeittief*, jahrestief*, monatstief*, wochentief*, tagestief*,
    mehrjahrestief*, mehrmonatstief*, zwischentief*, tiefststand*, tiefststände*, tiefstwert*, tiefstkurs*,
    abwärtstrend*, abwärtsbewegung*, abwärtsspirale*, abwärtsdruck, abschwung*, abfluss*, abflüsse*, mittelabfl*,
    nettoabfl*, kapitalabfl*, rekordabfl*, ausverkauf*, abverkauf*, abverkäufe*, panikverkauf*, verkauf*, verkäufe*,
    notverkauf*, verkaufsdruck, verkaufswelle*, gewinnmitnahme*, underperform*, liquidation*, liquidierung*,
    liquidiert*, zwangsliquid*, verlust*, verlier*, verlor*, büßt, büßte, büßten, eingebüßt*, einbuß*, verlustserie*,
    verlustzone, buchverlust*, risikoaversion, risikoscheu*, gegenwind, gehackt*, hackerangriff*, hack, hacks, exploit*,
    gestohlen*, diebstahl*, sicherheitslücke*, betrug*, betrüg*, scam, scams, insolven*, pleite*, bankrott*, konkurs*,
    klage, klagen, verklag*, sammelklage*, warnt, warnte, warnten, warnen, warnung*, gewarnt*, rezession*, enttäusch*,
    überbewertet*, herabgestuft*, herabstufung*, scheitert*, gescheitert*, abgewiesen*, abgelehnt*, ablehnung*,
    ausgelöscht*, vernichtet*, leidet, leiden, litt, litten, gelitten, belastet*, belastung*, kämpft, kämpfte, kämpften,
    stagnier*, stagnation*, fragil*, düster*, blutbad*, zusammenbruch*, zusammengebrochen*, zusammenbrech*,
    fehlausbruch*`),
  rising: listed(`
    steig*, stieg*, gestiegen*, gesteigert*, anstieg*, ansteig*, angestiegen*, aufstieg*, aufsteig*, aufgestiegen*,
    kletter*, geklettert*, gewinnt, gewann, gewannen, gewonnen, gewinne, gewinnen, gewinn, zugewinn*, zugewonnen,
    kursgewinn*, tagesgewinn*, wochengewinn*, zulegen, zulegt*, zugelegt*, legt zu, legte zu, legten zu, legen zu, legt
    um, legte um, legten um, legen um, legt deutlich zu, legte deutlich zu, legten deutlich zu, zuwachs, zuwächse*,
    zunahme*, zunehm*, zugenommen*, nimmt zu, nahm zu, nehmen zu, nahmen zu, zieht an, zog an, ziehen an, zogen an,
    angezogen, spring*, sprang*, sprung, sprünge, gesprungen, schießt, schießen, schoss, schossen, hochgeschossen,
    katapultier*, explodier*, rally*, rallye*, kursrall*, erhol*, kurserholung*, aufwärts, aufgeholt, aufhol*, wachs*,
    wächst, wuchs*, gewachsen*, verdoppel*, verdreifach*, vervierfach*, verfünffach*, verzehnfach*, vervielfach*, höher,
    höhere, höheren, höherer, kurssprung, kurssprünge*, kursanstieg*, preisanstieg*, kursplus, tagesplus, wochenplus,
    monatsplus, pluspumptpumpte, pumpen, aufgewertet*, beschleunig*, verstärk*, intensivier*, ausgeweitet*, ausweit*,
    erhöh*, angehoben, anheb*, boom*, geboomt`),
  falling: listed(`
    fällt, fallen, fallend*, fiel, fielen, gefallen, abfall*, abgefallen*, sink*, sank, sanken, gesunken*, absink*,
    abgesunken, rutsch*, gerutscht*, abrutsch*, abgerutscht*, kursrutsch*, stürz*, gestürzt*, sturz, absturz*, abstürz*,
    abgestürzt*, kurssturz*, kursstürz*, preissturz*, einbruch*, einbrüche*, kurseinbr*, eingebrochen*, einbricht,
    einbrach*, einbrech*, bricht ein, brach ein, brachen ein, brechen ein, bricht um, brach um, brachen um, rückgang*,
    rückgäng*, kursrückg*, preisrückg*, zurückgegangen*, zurückgefallen*, zurückgeh*, zurückfall*, fällt zurück, fiel
    zurück, fielen zurück, geht zurück, ging zurück, gehen zurück, gingen zurück, rücksetzer*, rückschlag*,
    rückschläge*, verliert, nachgeb*, nachgegeben*, nachgab*, gibt nach, gab nach, geben nach, gaben nach, gibt um, gab
    um, gaben um, lässt nach, ließ nach, lassen nach, ließen nach, crash*, gecrasht*, kursverfall*, preisverfall*,
    wertverfall*, wertverlust*, kollab*, kollaps*, talfahrt*, sinkflug*, abwärts, halbiert*, halbierung*, tiefer,
    tiefere, tieferen, niedriger, niedrigere, niedrigeren, niedrigerer, korrektur*, korrigier*, pullback*, dip, dips,
    schrumpf*, geschrumpft*, nachlass*, nachgelassen*, abnahme*, abnehm*, abgenommen*, nimmt ab, nahm ab, nehmen ab,
    nahmen ab, reduzier*, verringer*, gesenkt*, senkt*, senken, senkung*, abgekühlt*, abkühl*, verlangsam*, abschwäch*,
    abgeschwächt*, schwind*, schwand*, geschwunden, verebb*, gedrückt*, minus, tagesminus, wochenminus, monatsminus,
    kursminus, kursverlust*, tagesverlust*, wochenverlust*, monatsverlust*`),
  attributive: listed(`
    crash*, rückgang*, pullback*, dip`),
  unwelcome: listed(`
    liquidation*, liquidierung*, abfluss*, abflüsse*, nettoabfl*, mittelabfl*, kapitalabfl*, rekordabfl*, verlust*,
    angst, ängste*, panik*, sorge, sorgen, besorgnis*, unsicherheit*, inflation*, teuerung*, verbraucherpreise*,
    arbeitslos*, volatilität*, schwankung*, schulden*, verschuldung*, defizit*, zölle, zöllen, strafzölle*, gebühren,
    gebühr, kosten, spannungen, spannung, verkaufsdruck, abwärtsdruck, druck, risiko, risiken, rezession*, verkäufe*,
    gewinnmitnahme*, hacks, scams, insolven*, pleite*`),
  indifferent: listed(`
    dominanz*, bitcoindominanz*, korrelation*, rendite*, anleiherendite*, dollarindex*, dxy, zins*, leitzins*,
    verhältnis*, handelsvolumen*, handelsvolumina, volumen, volumina, umlaufmenge*, angebot*, open interest, ölpreis*,
    schwierigkeit*, hashrate*`),
  linking: listed(`
    bei, beim, der, des, von, vom, an, am, im, in`),
  clauses: listed(`
    während, und, aber, doch, jedoch, nachdem, bevor, ehe, als, weil, obwohl, obgleich, wenngleich, wohingegen, da,
    denn, sondern, wobei, sodass, indem, sobald, solange, dass, bis, trotz, nach, wegen, angesichts, inmitten, dank,
    seit, seitdem, sowie`),
  negations: listed(`
    nicht, nichts, kein, keine, keinen, keiner, keinem, keines, nie, niemals, niemand, ohne, kaum, weder, noch nicht,
    mangel an`),
  hedges: listed(`
    könnte, könnten, könne, dürfte, dürften, würde, würden, sollte, sollten, möglich*, eventuell, vielleicht, womöglich,
    potenziell*, potentiell*, falls, wenn, sofern, ob`),
};
