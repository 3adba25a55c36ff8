import { lazily } from '../../core/lazily.ts';
import type { Entry } from './language.ts';
import { phrases } from './phrases.ts';

/** Series that are no price, by the words that name them. */
const SCOPES: Readonly<Record<string, string>> = {
  'open-interest': 'open interest|offene positionen|offenen positionen|offener kontrakte',
  volume: 'handelsvolumen|handelsvolumens|volumen|umsatz|umsätze|handelsumsatz',
  liquidations: 'liquidationen|liquidation|liquidierungen|liquidiert',
  tvl: 'total value locked|tvl|hinterlegten werte|hinterlegtes kapital',
  'hash-rate': 'hashrate|hash rate|rechenleistung',
  'active-addresses': 'aktive adressen|aktiven adressen|aktiver adressen|netzwerkaktivität',
  'mining-difficulty': 'mining difficulty|schwierigkeit',
  'funding-rate': 'funding rate|funding rates|funding|finanzierungsrate|finanzierungsraten',
  dominance: 'dominanz|marktanteil|marktdominanz',
  inflow: 'zufluss|zuflüsse|zuflüssen|nettozuflüsse|nettozuflüssen|nettozufluss|mittelzuflüsse|mittelzuflüssen',
  outflow: 'abfluss|abflüsse|abflüssen|nettoabflüsse|nettoabflüssen|nettoabfluss|mittelabflüsse|mittelabflüssen',
  'market-cap': 'marktkapitalisierung|gesamtmarktkapitalisierung|marktwert|kapitalisierung|börsenwert',
  supply: 'umlaufmenge|umlaufende menge|angebot|gesamtangebot',
  balance: 'reserve|reserven|bestand|bestände|beständen|guthaben',
  'long-short': 'long short verhältnis|long short ratio|verhältnis von long zu short',
  correlation: 'korrelation|korrelationskoeffizient',
  'other-money':
    'in euro gerechnet|in euro gemessen|in franken gerechnet|auf eurobasis|inflationsbereinigt|gegenüber dem euro|gegen den euro',
};

const scopes = lazily((): readonly Entry[] =>
  Object.entries(SCOPES).map(([value, text]) => ({ role: 'scope', phrases: phrases(text), value })),
);

/** With "von" behind them ("die Marke von", "ein Minus von") nouns keep their meaning; alone, "von" is where a move began. */
const withOf = (text: string): readonly string[] => phrases(text).flatMap((phrase) => [phrase, `${phrase} von`, `${phrase} in höhe von`]);

const pairs = (first: readonly string[], second: readonly string[]): readonly string[] =>
  first.flatMap((one) => second.map((two) => `${one} ${two}`));

const MONTHS = phrases('januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember');
/** "Apriltief", "Oktoberhochs". */
const ofMonths = (nouns: string): readonly string[] => MONTHS.flatMap((month) => phrases(nouns).map((noun) => `${month}${noun}`));

const COUNTS = phrases('zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf');
/** "Sechsmonatstief". */
const ofPeriods = (nouns: string): readonly string[] =>
  COUNTS.flatMap((count) => ['wochen', 'monats', 'jahres'].flatMap((period) => phrases(nouns).map((noun) => `${count}${period}${noun}`)));

const moves = lazily((): readonly Entry[] => [
  {
    role: 'up',
    phrases:
      withOf(`steigt|steigen|stieg|stiegen|gestiegen|steigend|anstieg|anstiegs|angestiegen|ansteigt|gewinnt|gewinnen|gewann|gewannen|gewonnen|gewinn|gewinne
      gewinnen|zugewinn|zugewinne|zugewinnen|kursgewinn|kursgewinne|kursgewinnen|plus|klettert|klettern|kletterte|kletterten|geklettert|springt|springen|sprang
      sprangen|gesprungen|sprung|kurssprung|legt|legte|legten|legen|zugelegt|zulegen|zulegte|zulegt|zulegten|zuwachs|zuwächse|zuwächsen|verteuert|verteuerte|verteuerten
      erholt|erholte|erholten|erholung|rally|rallye|kursrally|kursrallye|schießt|schoss|schossen|wächst|wuchs|wuchsen|gewachsen|wachstum|zugenommen|zunahme|aufgewertet
      kursanstieg|kurssteigerung|kursplus|aufschlag|nach oben|vorn|teurer|verbessert|verbesserte|explodiert|explodierte|schnellt|schnellte|zieht|zog|zogen|angezogen
      aufwärts|bergauf|hinauf|herauf|satz|hüpfer|kursschub|preisschub|gutgemacht|wettgemacht|aufgeholt|hinzugewonnen|dazugewonnen|hochgeschossen|emporgeschnellt|vorgerückt|erholen|ansteigen|anziehen|verteuern|verbessern|aufholen|zurückgewinnen|hochschnellen|zurückklettern|hochklettern|aufschläge|aufschlägen|schwillt|schwoll|schwollen|angeschwollen|avanciert|avancierte
      avancierten|haussiert|haussierte|aufschwung|höhenflug|aufholjagd|kursfeuerwerk|wertzuwachs|wertsteigerung|tagesgewinn|tagesgewinne|tagesplus|tageszuwachs|wochengewinn
      wochengewinne|wochenplus|monatsgewinn|monatsgewinne|monatsplus|quartalsplus|jahresgewinn|jahresplus|buchgewinn|preisanstieg|preissprung|rückgewinn|erhöht|erhöhte|erhöhten`),
  },
  {
    role: 'down',
    phrases:
      withOf(`fällt|fallen|fiel|fielen|gefallen|fallend|sinkt|sinken|sank|sanken|gesunken|verliert|verlieren|verlor|verloren|verlust|verluste|verlusten|kursverlust
      kursverluste|kursverlusten|minus|rutscht|rutschen|rutschte|rutschten|gerutscht|abgerutscht|abrutscht|abrutschte|stürzt|stürzen|stürzte|stürzten|gestürzt|abgestürzt
      absturz|kurssturz|sturz|bricht|brechen|brach|brachen|eingebrochen|einbruch|einbrüche|einbrach|einbricht|kurseinbruch|gibt|geben|gab|gaben|nachgegeben|nachgibt
      nachgab|nachgaben|abgegeben|rückgang|rückgänge|rückgangs|kursrückgang|zurückgegangen|zurückgefallen|rücksetzer|büßt|büßte|büßten|eingebüßt|einbußen|einbüßte
      verbilligt|verbilligte|verbilligten|abschlag|abschläge|abschlägen|abgaben|rauscht|rauschen|rauschte|rauschten|gerauscht|abgerauscht|saust|sauste|sausten|kracht|krachte|krachten|gekracht|nachgeben|abgeben|absinken|abgesunken|abrutschen|einbrechen|abstürzen|absacken|zurückfallen|zurückgehen|einbüßen|abfallen|abgefallen|abtauchen|donnerte|durchgereicht|korrektur|korrigiert|korrigierte|crash|kollaps|kollabiert|kollabierte|abwertung|abgewertet|abnahme|abgenommen
      geschrumpft|schrumpft|schrumpfte|nach unten|günstiger|billiger|sackt|sackte|sackten|abgesackt|durchgesackt|durchsackte|talfahrt|kursminus
      abwärts|bergab|taucht|tauchte|tauchten|abgetaucht|abtauchte|purzelt|purzelte|purzelten|gepurzelt|hinab|hinunter|herunter|bröckelt|bröckelte|bröckelten|abgebröckelt|knickt|knickte|knickten|eingeknickt
      plumpst|plumpste|rutsch|kursrutsch|preisrutsch|kursabsturz|kursabschlag|preisrückgang|preisverfall|kursverfall|verfall|wertverlust|wertverluste|wertminderung|tagesverlust
      tagesverluste|tagesminus|wochenverlust|wochenverluste|wochenminus|monatsverlust|monatsverluste|monatsminus|quartalsminus|jahresverlust|jahresminus|buchverlust|buchverluste|abverkauf
      abverkaufs|ausverkauf|ermäßigt|ermäßigte|ermäßigten|schmilzt|schmolz|schmolzen|dahingeschmolzen|verringert|verringerte|verringerten|reduziert|reduzierte|kollabieren|nachzugeben`),
  },
  { role: 'up', phrases: phrases('verdoppelt|verdoppelte|verdoppelten|verdopplung|verdoppelung'), value: 100 },
  { role: 'up', phrases: phrases('verdreifacht|verdreifachte|verdreifachten'), value: 200 },
  { role: 'up', phrases: phrases('vervierfacht|vervierfachte'), value: 300 },
  { role: 'down', phrases: phrases('halbiert|halbierte|halbierten|halbierung'), value: 50 },
  {
    role: 'up-after',
    phrases: phrases('höher|fester|im plus|ins plus|im grünen bereich|zulegen|fester als|stärker|im grünen|auf dem weg nach oben'),
  },
  {
    role: 'down-after',
    phrases: phrases(
      'tiefer|niedriger|leichter|schwächer|im minus|ins minus|im roten bereich|tiefer als|schwächer als|in der verlustzone|im roten',
    ),
  },
  { role: 'up-after', phrases: ['mehr', 'teurer', 'stärker', 'fester'], value: 'behind' },
  { role: 'down-after', phrases: ['weniger', 'billiger', 'schwächer'], value: 'behind' },
]);

const levels = lazily((): readonly Entry[] => [
  { role: 'at', phrases: phrases('bei|@|=|mit|für') },
  { role: 'near', phrases: phrases('nahe|in der nähe von|im bereich von|bei rund|bei etwa|bei knapp|bei ungefähr|bei circa|bei ca|~') },
  {
    role: 'above',
    phrases: phrases(
      'über|oberhalb|oberhalb von|mehr als|höher als|knapp über|deutlich über|jenseits von|jenseits der|wieder über|zurück über|leicht über|mindestens',
    ),
  },
  {
    role: 'below',
    phrases: phrases(
      'unter|unterhalb|unterhalb von|weniger als|niedriger als|knapp unter|deutlich unter|wieder unter|zurück unter|leicht unter',
    ),
  },
  { role: 'to', phrases: phrases('auf|zurück auf|bis an') },
  { role: 'to', phrases: ['bis auf'], value: 'extreme' },
  { role: 'to-high', phrases: phrases('auf bis zu|bis hinauf auf') },
  { role: 'to-low', phrases: phrases('auf nur noch|bis hinunter auf|hinunter auf|hinab auf') },
  { role: 'from', phrases: phrases('von|vom|entfernt von') },
  { role: 'from', phrases: ['gegenüber'], value: 'against' },
  {
    role: 'from',
    phrases: pairs(['rückstand', 'abstand', 'distanz', 'abschlag'], ['auf', 'zu', 'zum', 'vom', 'gegenüber']),
    value: 'gap',
  },
  {
    role: 'from',
    phrases: pairs(['rückstand', 'abstand', 'distanz', 'abschlag', 'verlust'], ['darauf', 'dazu', 'davon', 'hierzu']),
    value: 'pointer',
  },
  { role: 'by', phrases: phrases('um') },
  { role: 'of', phrases: phrases('des|in höhe von') },
  { role: 'for', phrases: phrases('in|im|am|an') },
  {
    role: 'for',
    phrases: phrases('bis zum|bis zur|bis zu seinem|bis zu ihrem|bis zu seiner|bis zu ihrer|zum|zur|zu seinem|zu ihrem|zu seiner|zu ihrer'),
    value: 'until',
  },
  { role: 'since', phrases: ['seit'] },
  {
    role: 'about',
    phrases: phrases(
      'rund|rd .|etwa|ungefähr|circa|ca|ca .|fast|beinahe|nahezu|knapp|gut|bis zu|annähernd|um die|um rund|um etwa|um ca|um ca .|um circa|um fast|um knapp|um gut|um bis zu|nur|schätzungsweise',
    ),
  },
  { role: 'approach', phrases: phrases('nähert|nähern|näherte|näherten|genähert|steuert auf|kurz vor|dicht vor|in reichweite') },
  {
    role: 'reach',
    phrases:
      phrases(`erreicht|erreichen|erreichte|erreichten|markiert|markierte|markierten|markieren|berührt|berührte|testet|testete|testeten|verzeichnet|verzeichnete
      verzeichneten|verbucht|verbuchte|verbuchten|setzte|setzt|erzielt|erzielte|erklimmt|erklomm|verbuchen|getestet|aufgestellt`),
  },
  {
    role: 'cross',
    phrases:
      phrases(`überschreitet|überschreiten|überwinden|durchbrechen|knacken|übersteigen|überspringen|übertreffen|überschritt|überschritten|überwand|überwindet|überwunden|übersteigt|überstieg|überstiegen|durchbricht|durchbrach|durchbrochen|knackt|knackte
      knackten|geknackt|verteidigt|verteidigte|verteidigten|verteidigen|behauptet|behauptete|behaupten|übertraf|übertrifft|übertroffen|zurückerobert|zurückerobern|nimmt|nahm|genommen|übersprang|übersprungen`),
  },
  {
    role: 'trade',
    phrases:
      phrases(`notiert|notieren|notierte|notierten|handelt|handeln|handelte|gehandelt|steht|stehen|stand|standen|gestanden|liegt|liegen|lag|lagen|gelegen|kostet|kosten|kostete|kosteten
      schließt die woche|schloss die woche|schließt den monat|schloss den monat|schließt das jahr|schloss das jahr|eröffnet|eröffnete|hält|halten|hielt|hielten|bewegt|bewegte|pendelt|pendelte|pendelten|wert|verharrt|verharrte|bleibt|blieb
      derzeit|aktuell|momentan|endet|endete|endeten|gekostet|beträgt|betrug|rangiert|rangierte|wechselt den besitzer|wechselte den besitzer|beläuft|belief|zahlt|zahlte|zahlten|zahlen|bezahlt|bezahlen|bezahlte|gezahlt|hinblättern|hinlegen|berappen
      zu haben|taxiert|taxierte|quotiert|quotierte|brachte es|bringt es|gepreist|fällig|verharrte|verharren|verharrten|oszilliert|oszillierte|tendiert|tendierte|tendierten|summiert|summierte
      summierten|summieren|beziffert|bezifferte|errechnet|wechselt|wechselte|wechselten|steht zu buche|stand zu buche|zu buche`),
  },
  {
    role: 'trade',
    phrases: phrases('schließt|schloss|schlossen|geschlossen|beendete den tag|beendete den handelstag|beendet den handelstag'),
    value: 'close',
  },
  {
    role: 'record',
    phrases:
      withOf(`allzeithoch|allzeithochs|allzeithöchststand|allzeithöchststands|ath|rekordhoch|rekordhochs|rekordstand|rekordwert|rekord|rekordmarke|historisches hoch
      historischen hoch|historischen höchststand|höchststand aller zeiten|rekordniveau|bestmarke|bestmarken|höchstmarke|höchstmarken|rekordkurs|rekordkurses|rekordpreis|allzeitrekord|allzeithöchststände
      allzeithöchstwert|all time high|hoch aller zeiten|höchsten stand aller zeiten|höchster stand aller zeiten|höchstwert aller zeiten|historischer höchststand|historisches rekordhoch
      historischer rekord|rekordstands|rekordwerts`),
  },
  {
    role: 'record',
    phrases: pairs(
      phrases('so hoch|so teuer|so viel|so viel wert|so viel gekostet|so teuer gehandelt|höher|mehr|teurer'),
      phrases('wie nie|wie nie zuvor|wie noch nie|wie noch nie zuvor|als je zuvor|denn je'),
    ),
  },
  // "seit dem Apriltief", "vom Oktoberhoch".
  { role: 'high', phrases: ofMonths('hoch|hochs'), value: 'peak' },
  { role: 'low', phrases: ofMonths('tief|tiefs') },
  {
    role: 'high',
    phrases: withOf(
      'hoch|verlaufshoch|höchststand|höchststände|höchstständen|höchststands|höchstkurs|höchstwert|hochs|tageshoch|jahreshoch|wochenhoch|monatshoch|zwischenhoch|höchste|höchsten|höchster|tageshöchststand|mehrjahreshoch|mehrmonatshoch|mehrwochenhoch|tageshochs|jahreshochs|monatshochs|wochenhochs',
    ),
  },
  { role: 'high', phrases: withOf('gipfel|gipfels|spitzenwert|höhepunkt|zyklushoch|spitzenstand'), value: 'peak' },
  {
    role: 'low',
    phrases: withOf(
      'tief|verlaufstief|tiefststand|tiefststände|tiefstständen|tiefs|tagestief|jahrestief|wochentief|monatstief|zwischentief|tiefste|tiefsten|niedrigste|niedrigsten|tiefster|niedrigster|tagestiefststand|mehrjahrestief|mehrmonatstief|mehrwochentief|tagestiefs|jahrestiefs|monatstiefs|wochentiefs',
    ),
  },
  // "Sechsmonatstief", "Zweijahreshoch".
  { role: 'high', phrases: ofPeriods('hoch|hochs') },
  { role: 'low', phrases: ofPeriods('tief|tiefs') },
  // "so teuer wie seit Mai nicht mehr", "so billig war Ether seit Mai nicht".
  { role: 'high', phrases: phrases('so hoch|so teuer|so stark|so viel'), value: 'so' },
  { role: 'low', phrases: phrases('so tief|so niedrig|so billig|so günstig|so schwach|so wenig'), value: 'so' },
  {
    role: 'barrier',
    phrases:
      phrases(`im wert von|im gegenwert von|widerstand|widerstände|widerstands|unterstützung|unterstützungen|support|kursziel|kursziele|ziel|ziele|zielmarke|zone|zonen|trendlinie|einstandspreis
      durchschnittspreis|einstiegskurs|kaufpreis|liquidationspreis|gleitender durchschnitt|gleitende durchschnitt|gleitenden durchschnitt|prognose|prognosen|erwartung
      erwartungen|szenario|ema|sma|rsi|macd|fibonacci|optionen|wahrscheinlichkeit|chance|gebühr|gebühren|zins|zinsen|leitzins|rendite|nackenlinie|hürde`),
  },
  {
    role: 'mark',
    phrases:
      withOf(`marke|marken|schwelle|niveau|linie|bereich|grenze|psychologische|psychologisch|psychologischen|wichtige|wichtigen|wichtiger|runde|runden|neue|neues|neuen|neuer
      frisches|frischen|historische|historisches`),
  },
  {
    role: 'fail',
    phrases: phrases(
      'scheiterte|scheitert|scheiterten|scheitern|scheiterte an|scheitert an|unterschritten|unterschritt|unterschreitet|preisgegeben|preisgab|aufgegeben|nicht halten|nicht behaupten|nicht verteidigen|nicht überwinden|nicht überschreiten|nicht knacken|nicht durchbrechen|gescheitert|nicht gelungen|verfehlt|verfehlte|abgewiesen',
    ),
  },
  { role: 'negation', phrases: phrases('nicht|kein|keine|keinen|nie|niemals|ohne|weder|noch nicht') },
]);

const names = lazily((): readonly Entry[] => [
  {
    role: 'price',
    phrases:
      phrases(`kurs|kurse|kurses|preis|preise|preises|coin|coins|token|tokens|index|wert|aktie|aktien|kryptowährung|kryptowährungen|punktestand|spot|spotpreis|leitindex
      marktpreis|wechselkurs|altcoin|memecoin|meme coin|paar|handelspaar|währungspaar|verhältnis|kursverhältnis`),
  },
  { role: 'pronoun', phrases: phrases('er|sie|es|dieser|diese') },
  { role: 'possessive', phrases: phrases('sein|seine|seinem|seinen|seiner|seines|ihr|ihre|ihrem|ihren|ihrer|ihres') },
  { role: 'relative', phrases: phrases('welcher|welche|welches|dessen|deren|was') },
  {
    role: 'description',
    phrases: phrases(
      `der token|der coin|der altcoin|die kryptowährung|die leitwährung|die coin|die digitalmünze|den coin|den token|das token|die notierung|die digitale währung|die internetwährung|der memecoin|der kurs|der preis|die digitalwährung|das asset|sein kurs|ihr kurs|der vermögenswert|kurs|die cyberdevise|die digitaldevise|die cyberwährung|die kryptodevise|die münze|den kurs|den preis|die kryptomünze|das digitale gold|die digitale devise`,
    ),
  },
  { role: 'both', phrases: phrases('beide|jeweils') },
]);

const grammar = lazily((): readonly Entry[] => [
  {
    role: 'auxiliary',
    phrases:
      phrases(`ist|sind|war|waren|wird|werden|wurde|wurden|worden|hat|haben|hatte|hatten|geworden|sich|kommt|kam|kamen|kommen|musste|mussten|muss|konnte|konnten|sah|sahen
      setzte|setzt|begann|beginnt|beendete|beendet|verzeichnet|verzeichnete|zeigte|zeigt|führt|führte|verbleibt|verblieb|verbleiben|ergibt|ergab|ergeben|resultiert|resultierte|geht|ging|gingen|gegangen|macht|machte|weist|wies`),
  },
  {
    role: 'filler',
    phrases:
      phrases(`auch|man|selbst|immer|hingegen|dagegen|allerdings|gesamten|gesamte|weltweiten|globalen|nun|jetzt|noch|bereits|schon|dann|später|bald|wieder|zuletzt|außerdem|zudem|damit|dabei|insgesamt|im schnitt
      durchschnittlich|weiter|weiterhin|deutlich|leicht|kräftig|stark|spürbar|nach marktwert|nach marktkapitalisierung|nach börsenwert|gemessen an der marktkapitalisierung|gemessen am marktwert|gemessen am börsenwert|inzwischen|mittlerweile|nunmehr|derweil|währenddessen|erneut|nochmals|abermals|stolze|satte|satten|kräftige|kräftigen|ganze|netto|unter dem strich|in die höhe|in der folge|prompt|gleich|gar|nur noch|immer noch|nach wie vor|zum zeitpunkt des schreibens|bei redaktionsschluss|zu redaktionsschluss|unterdessen|indes
      allein|je|an wert|ab|ein|nach|zurück|hinzu|zu|immerhin|sogar|kurzfristig|wiederum|ebenfalls|bisher|bislang|davor|danach|aber auch`),
  },
  { role: 'filler', phrases: phrases('zwischenzeitlich|zeitweise|zeitweilig|vorübergehend|kurzzeitig'), value: 'brief' },
  { role: 'filler', phrases: phrases('im hoch|in der spitze|im tageshoch|im hochpunkt|am hochpunkt'), value: 'utmost' },
  { role: 'filler', phrases: phrases('im tief|im tagestief|am tiefpunkt|am tiefsten punkt'), value: 'least' },
  {
    role: 'filler',
    phrases: phrases(
      'erstmals|zum ersten mal|zum allerersten mal|das erste mal|zum ersten mal überhaupt|zum ersten mal in der geschichte|zum ersten mal in seiner geschichte|zum ersten mal in ihrer geschichte|erstmals in der geschichte|erstmals in seiner geschichte|erstmals in ihrer geschichte|erstmals überhaupt',
    ),
    value: 'first',
  },
  { role: 'filler', phrases: phrases('entfernt|trennen|trennt|trennten|fehlen|fehlt|fehlten'), value: 'gap' },
  { role: 'determiner', phrases: phrases('der|die|das|den|dem|ein|eine|einen|einem|einer|eines|jener|jede|unser') },
  {
    role: 'conjunction',
    phrases: phrases('während|wohingegen|aber|doch|obwohl|obgleich|weil|bis|sondern|jedoch|da|denn|sodass|so dass'),
  },
  { role: 'and', phrases: phrases('und|sowie|&|wie auch|beziehungsweise|bzw|respektive|sowie auch|als auch') },
  { role: 'or', phrases: ['oder'] },
  {
    role: 'report',
    phrases: phrases(
      'sagte|sagt|sagten|schrieb|schreibt|erklärte|erklärt|berichtet|berichtete|zufolge|zeigen|betonte|meldete|meldet|laut|bedeutet|heißt|teilte',
    ),
  },
  {
    role: 'puts',
    phrases: phrases(
      'bringt|brachte|brachten|schickt|schickte|schickten|drückt|drückte|drückten|trieb|treibt|trieben|treiben|hob|hoben|hebt|zog|belastet|belastete|belasteten|hievt|hievte|hievten|katapultierte|katapultierten|beförderte|beförderten',
    ),
  },
  {
    role: 'aside',
    phrases: phrases(
      'trotz|neben|ungeachtet|außer|inklusive|einschließlich|verglichen mit|im vergleich zu|im vergleich zum|dank|wegen|angesichts',
    ),
  },
  { role: 'aside', phrases: ['gegen', 'gemessen an', 'gerechnet in', 'gemessen in'], value: 'against' },
  { role: 'aside', phrases: ['ohne', 'exklusive', 'abzüglich', 'ausgenommen'], value: 'without' },
  { role: 'with', phrases: phrases('wobei|womit|indem') },
  { role: 'after', phrases: phrases('nachdem|bevor|ehe|vor|infolge') },
  {
    role: 'modal',
    phrases:
      phrases(`könnte|könnten|dürfte|dürften|würde|würden|sollte|sollten|soll|sollen|kann|können|möchte|möchten|erwartet|erwarten|rechnet mit|rechnen mit|prognostiziert
      droht|drohen|möglich|womöglich|voraussichtlich|peilt|peilen`),
  },
  { role: 'condition', phrases: phrases('wenn|falls|sofern|ob') },
  { role: 'need', phrases: phrases('bräuchte|braucht|benötigt|müsste|müssten|fehlen') },
]);

/** The words of German by what they do. */
export const deLexicon = lazily((): readonly Entry[] => [...scopes(), ...moves(), ...levels(), ...names(), ...grammar()]);
