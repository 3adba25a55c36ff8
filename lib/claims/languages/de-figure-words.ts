import { lazily } from '../../core/lazily.ts';
import type { FigureWords } from '../figures/figure-words.ts';
import { DE_DOWN, DE_UP } from './de-figure-moves.ts';

/** German words about figures. */
export const deFigureWords = lazily((): FigureWords => ({
  above:
    'über|oberhalb|oberhalb von|mehr als|höher als|überschritt|überschritten|überschreitet|übersteigt|überstieg|durchbrach|mindestens|knapp über|wieder über|jenseits von',
  below: 'unter|unterhalb|unterhalb von|weniger als|niedriger als|knapp unter|wieder unter',
  near: 'fast|beinahe|nahezu|etwa|rund|ungefähr|circa|ca\\.|knapp|gut|annähernd|schätzungsweise|bei rund|nahe',
  at: 'bei|auf|ist|sind|war|waren|beträgt|betrug|betragen|steht|stand|stehen|liegt|lag|liegen|notiert|notierte|erreicht|erreichte|erreichten|zählt|mit|aktuell|derzeit|beläuft sich auf|belief sich auf|summiert sich auf|summierten sich auf|summieren sich auf|verzeichnete|verzeichneten|verzeichnet|bis auf|markierte|markiert',
  by: 'um',
  from: 'von|vom|nach zuvor',
  formerly:
    'nach|nach zuvor|nach noch|von zuvor|von noch|gegenüber|verglichen mit|im vergleich zu|statt|anstatt|anstelle von|nachdem (?:er|sie|es)(?: [a-zäöüß]+){0,2}? (?:bei|auf)|als (?:er|sie|es)(?: [a-zäöüß]+){0,2}? (?:bei|auf)|als die|das doppelte der|die hälfte der',
  noFormer: 'weit|entfernt|punkte|punkten|prozentpunkte|nicht|aber|während|obwohl|falls|wenn|sagte',
  crest: 'ganzen',
  to: 'auf|bis|zu',
  of: 'von|vom|der|des|aller|sämtlicher|in höhe von|im wert von|bei|an',
  forWord: 'für|bei|in',
  high: 'hoch|höchststand|rekordhoch|höchstwert|rekord|monatshoch|jahreshoch',
  low: 'tief|tiefststand|rekordtief|tiefstwert|monatstief|jahrestief',
  highest: 'höchste[nrs]?|größte[nrs]?|meisten?|höchststand|höchstwert|so hoch wie|so viel wie|so groß wie',
  lowest:
    'niedrigste[nrs]?|tiefste[nrs]?|geringste[nrs]?|kleinste[nrs]?|tiefststand|tiefstwert|so niedrig wie|so tief wie|so gering wie|so wenig wie',
  up: DE_UP(),
  down: DE_DOWN(),
  filler:
    'hingegen|dagegen|allerdings|immerhin|inzwischen|mittlerweile|zurzeit|momentan|gerade|weiterhin|lediglich|auf binance|auf bybit|auf okx|auf bitfinex|auf kraken|auf coinbase|auf hyperliquid|auf deribit|der|die|das|den|dem|des|ein|eine|einen|einem|einer|ihr|ihre|ihren|ihrem|sein|seine|alle|nur|jetzt|nun|wieder|auch|aktuell|derzeit|bereits|noch|insgesamt|zusammen|sogar|zuletzt|kurzzeitig|leicht|deutlich|dieser|damit|beide|sich|wert|niveau|indexwert',
  article: 'ein|eine|einen|einem|einer',
  whichIs: 'das ist|dies ist|das war|das entspricht|was',
  sign: 'minus|plus',
  minus: 'minus',
  have: 'hat|haben|hatte|hatten',
  fronts: 'bei|mit|auf',
  fronted:
    'ist|sind|war|waren|liegt|lag|steht|stand|notiert|beziffert (?:[a-zäöüß]+ )?|bezifferte (?:[a-zäöüß]+ )?|stieg|fiel|sank|kletterte',
  relative: 'der|die|das',
  clause:
    'während|wohingegen|aber|doch|obwohl|weil|als|welche|welcher|welches|deren|dessen|wenn|falls|sofern|sagte|schrieb|laut|zufolge|nachdem|bevor|trotz|wobei|jedoch|gegenüber|verglichen|nach|seit',
  worth: 'im wert von|an wert|wert',
  passive: 'wurde|wurden|worden|werden|wird|ist|sind',
  crypto:
    'gesamtmarkt|digitalwährungen|kryptowerte|digitale währungen|digitalen währungen|krypto|kryptowährung|kryptowährungen|kryptomarkt|digitale vermögenswerte|digitaler vermögenswerte|krypto-positionen',
  not: 'nicht|kein|keine|keinen|nie|ohne|trotz',
  total: 'gesamte|gesamten|gesamt|globale|globalen|weltweite|weltweiten|totale',
  possessive: 'ihre|ihr|ihren|seine|sein|seinen|deren|dessen',
  longestSince: 'längste|längste serie|längste phase|längste gewinnserie|längste verlustserie',

  dominance:
    'dominanz|marktdominanz|dominanz-index|dominanzindex|dominanzwert|dominanzrate|dominanz-wert|dominanz-rate|vorherrschaft|marktbeherrschung',
  marketShare:
    'marktanteil|marktanteils|anteil am gesamtmarkt|anteil am kryptomarkt|anteil am markt|anteil an der gesamtkapitalisierung|anteil an der marktkapitalisierung|anteil|anteils|marktgewicht|gewicht am gesamtmarkt',
  ofTheMarket:
    'des|des gesamten|der gesamten|am|am gesamten|an der gesamten|an der|vom|vom gesamten|der|aller|von der|am globalen|der globalen|der weltweiten|am weltweiten',
  shareOfIt: 'daran|davon|hieran',
  ownShare: 'ihren|ihren eigenen|den eigenen',
  thatOf: 'die von|jene von|diejenige von|der von|jener von|die des|jene des',
  marketOfShare:
    'marktanteil|marktanteils|anteil am gesamtmarkt|anteil am kryptomarkt|anteil am markt|anteil an der gesamtkapitalisierung|anteil an der marktkapitalisierung|marktgewicht|gewicht am gesamtmarkt',
  shareAlone: 'anteil',
  valuedAt: 'wert|bewertet mit|ein wert von|einem wert von|einen wert von|bringt es auf|bringen es auf',
  heldBy: 'von|bei|gehalten von',
  isHeldBy:
    'entfallen auf|entfällt auf|entfielen auf|stecken in|steckt in|gehören|liegen in|entfallen (?:derzeit|aktuell|inzwischen|allein) auf',
  makesUp:
    'macht|machen|machte|machten|stellt|stellte|repräsentiert|repräsentierte|entspricht|entsprach|hält|hielt|kommt auf|kam auf|kommt noch auf|kommt derzeit auf|vereint|vereinte|vereinigt|steht (?:[a-zäöüß]+ ){0,2}für|stand (?:[a-zäöüß]+ ){0,2}für|entfallen|entfielen|bringt es auf|brachte es auf|besitzt|beansprucht|beanspruchte|dominiert mit|umfasst|beherrscht|kontrolliert|auf sich vereint|auf sich vereinen|auf sich vereinte|auf sich vereinigt|ausmacht|ausmachen|ausmachte',

  correlation:
    'korrelation|korrelationen|korrelationskoeffizient|korrelationskoeffizienten|korreliert|korrelieren|korrelationswert|gleichlauf|gleichschritt',
  coefficient: 'koeffizient(?:en)?|werte?',
  link: 'verbindung|kopplung|kopplungen|zusammenhang|verflechtung|abhängigkeit|bindung|nähe',
  theOne: 'die|jene|diejenige|der|jener',
  relatedTo: 'mit|mit dem|mit der|mit den|zu|zum|zur|zu den|gegenüber|von|vom',
  between: 'zwischen|von',
  it: 'ihm|ihr|ihnen',
  bothNamed: '(?:den|der|diesen) beiden(?: (?:anlageklassen|märkten|werten|coins|vermögenswerten|kryptowährungen))?|beiden|ihnen|einander',
  twoLargest:
    'der beiden (?:größten|führenden) (?:coins|kryptowährungen|token)|den beiden (?:größten|führenden) (?:coins|kryptowährungen|token)',
  together:
    'im gleichschritt|im gleichlauf|parallel zu|gleichlauf|bewegen sich gemeinsam|bewegt sich parallel|folgt dem|folgte dem|gekoppelt an',
  decoupled: 'entkoppelt|entkoppelte|entkopplung|abgekoppelt|abkopplung',
  inverse: 'negativ|negative|negativen|invers|inverse|gegenläufig|umgekehrt',
  weak: 'abgeschwächt|schwächer|schwächte|nachgelassen|schwindet|schwindende|gelockert|abnehmende',
  equities: 'aktien|aktienmarkt|aktienmärkte|aktienmärkten|aktienmarkts|tech-aktien|technologieaktien|us-aktien|risikoanlagen|wall street',

  outperforms:
    'besser(?: [a-zäöüß]+){0,2} als|stärker(?: [a-zäöüß]+){0,2} als|überholt|überholte|überholten|ausgestochen|deklassiert|deklassierte|überflügelten|überflügeln|übertroffen|übertraf|übertrafen|übertrifft|schlug|schlugen|schlägt|geschlagen|outperformt|outperformte|überflügelte|überflügelt|abgehängt|hängte',
  underperforms:
    'hinkt|hinkte|hinterher|schlechter(?: [a-zäöüß]+){0,2} als|schwächer(?: [a-zäöüß]+){0,2} als|blieb hinter|bleibt hinter|zurückgeblieben|underperformt',
  winning:
    'gewinntag(?:e|en|es)?|plustag(?:e|en|es)?|gewinnwochen?|pluswochen?|gewinnmonat(?:e|en|s)?|plusmonat(?:e|en|s)?|nach oben|aufwärts|zugelegt|geklettert|gewonnen|grünes|grüner|gewinnserie|gewinne|gewinnen|plus|grün|grüne|grünen|höher|steigende|steigenden|positive|zugewinne|gewinnsträhne|gestiegen|stieg',
  losing:
    'verlusttag(?:e|en|es)?|minustag(?:e|en|es)?|verlustwochen?|minuswochen?|verlustmonat(?:e|en|s)?|minusmonat(?:e|en|s)?|nach unten|abwärts|nachgegeben|gesunken|verloren|verlor|rotes|roter|verlustserie|verluste|verlusten|minus|rot|rote|roten|tiefer|niedriger|fallende|fallenden|negative|verluststrähne|gefallen|fiel',
  streak: 'serie|in folge|gewinnserie|verlustserie|strähne|gewinnsträhne|verluststrähne|hintereinander|nacheinander',
  rival: 'den größeren rivalen|die leitwährung|den marktführer|die größte kryptowährung|den großen bruder',
  pointed: 'ihn|sie|es|den token|den coin|die kryptowährung|den altcoin|den kurs',
  largeCaps: 'large caps|große unternehmen|den gesamtmarkt|standardwerte|die standardwerte',

  marketCap: 'marktkapitalisierung|gesamtmarktkapitalisierung|marktwert|kapitalisierung|börsenwert|bewertung|an wert',
  altcoin: 'altcoin|altcoins',
  inValue: 'an wert|wert|börsenwert',
  stablecoin: 'stablecoin',
  gained:
    'mehr|wettgemacht|gutgemacht|aufgeholt|zurückgewonnen|gewann|gewannen|gewinnt|gewonnen|zugelegt|hinzugewonnen|legte|legten|erholte sich',
  lost: 'weniger|eingebüßt|büßte ein|abgegeben|gab ab|verloren|verlören|einbüßte|einbüßten|verbrannt|verbrannte|zunichtegemacht|kostete|kosteten|gekostet|verlor|verloren|verliert|verlieren|eingebüßt|büßte|büßten|eingebüsst|vernichtet|vernichtete|ausgelöscht',
  wiped:
    'zunichtegemacht|verbrannt|in luft aufgelöst|abgezogen|abhandengekommen|abgeschmolzen|eingebüßt|verschwunden|radierte|radierten|vernichtete|vernichteten|löschte|kostete|gekostet|fegte|vernichtet|ausgelöscht|ausradiert|verpufft|verdampft|weggewischt|verloren',
  vanished:
    'in luft auf|in luft aufgelöst|lösten sich in luft auf|löste sich in luft auf|gingen verloren|ging verloren|sind verschwunden|sind verpufft|verloren gegangen|verloren gingen|schmolzen dahin|flossen ab|abgeflossen|verschwand|verschwanden|verpuffte|verpufften|verdampfte|verdampften',
  added:
    'zugeflossen|hinzugewonnen|dazugewonnen|wettgemacht|gutgemacht|zurückgewonnen|aufgeholt|hinzugekommen|hinzu|hinzugekommen|hinzugefügt|dazugekommen|gewonnen|zugelegt|addiert',
  arrived: 'flossen zurück|flossen in|kehrten zurück|kamen hinzu|kam hinzu|sind zugeflossen|flossen',
  lifted: 'gehoben|hob|hoben|gesteigert|steigerte|erhöhte|erhöht|angeschwollen|schwoll|wuchs|gewachsen',
  lowered: 'gedrückt|drückte|verringert|verringerte|geschmälert|geschrumpft|schrumpfte|sank|gesunken',
  asAWhole: 'insgesamt|als ganzes|markt|sektor',
  leavesAt: '(?:womit|wodurch|sodass) (?:er|sie|es|der markt) (?:noch )?(?:auf|bei)',
  moreThan: 'mehr|höher',
  lessThan: 'weniger|niedriger',
  or: 'oder|also|beziehungsweise|entsprechend',
  excluding: 'ohne|ausgenommen|exklusive',

  longShort:
    'long-short-quotient|verhältnis zwischen long- und short-positionen|long-short-verhältnis|long/short-verhältnis|long-short-ratio|long/short-ratio|long-short-rate|verhältnis von long zu short|verhältnis von long- zu short-positionen',
  taker: 'taker-buy-sell-verhältnis|taker buy/sell ratio|taker-buy/sell-ratio|taker-ratio|taker-verhältnis',
  funding:
    'funding-satz|funding-sätze|finanzierungssatz|funding-rate|funding-rates|funding rate|funding rates|funding|finanzierungsrate|finanzierungsraten',
  premium: 'coinbase-premium|kimchi-premium|futures-prämie|annualisierte prämie|coinbase premium',
  parity: 'parität|eins',
  traders: 'konten|händler|trader|positionen|nutzer|anleger|offenen positionen',
  longShare:
    'long-anteil|long-quote|longanteil|longquote|anteil der long-positionen|anteil der longs|anteil an long-positionen|anteil der long-konten|anteil der longpositionen|long-seite',
  shortShare:
    'short-anteil|short-quote|shortanteil|shortquote|anteil der short-positionen|anteil der shorts|anteil an short-positionen|anteil der short-konten|anteil der shortpositionen',
  areLong:
    'auf steigende kurse|auf kursgewinne|auf einen anstieg|long-positionen|longpositionen|longs|long|bullish|long-positioniert|bullisch|long positioniert',
  makesUpShare: 'bei|sind|waren|liegen bei|machen|stehen bei|auf',
  shorts: 'shorts|short-positionen|short|verkäufer|bären',
  longs: 'longs|long-positionen|long|käufer|bullen',
  areShort:
    'auf fallende kurse|auf kursverluste|auf einen rückgang|short-positionen|shortpositionen|shorts|short|bearish|short-positioniert|bärisch|short positioniert',

  outOf: 'aus',
  inflow: 'zufluss|zuflüsse|zuflüssen|nettozufluss|nettozuflüsse|nettozuflüssen|mittelzufluss|mittelzuflüsse|mittelzuflüssen|zuflüsse von',
  outflow: 'abfluss|abflüsse|abflüssen|nettoabfluss|nettoabflüsse|nettoabflüssen|mittelabfluss|mittelabflüsse|mittelabflüssen',
  fund: 'etf|etfs|etp|etps|fonds|trust|börsengehandelte fonds|börsengehandelten fonds|indexfonds|anlageprodukte|produkte',
  allFunds:
    'krypto-fonds|kryptofonds|krypto-etfs|krypto-etps|krypto-anlageprodukte|krypto-investmentprodukte|krypto-produkte|digitale anlageprodukte',
  exchange:
    'börse|börsen|kryptobörse|kryptobörsen|handelsplatz|handelsplätze|handelsplätzen|handelsplattformen|binance|coinbase|kraken|okx|bybit|bitfinex|bitstamp|upbit|kucoin|bitpanda',
  tookIn: 'eingesammelt|sammelten|sammelte|zogen|anziehen|angezogen|verbuchten zuflüsse|flossen in|flossen|floss|strömten|strömte',
  pulled: 'abgezogen|zogen anleger|entzogen',
  left: 'flossen ab|abgeflossen|abgezogen|ab|flossen aus|verließen|verlassen|zogen ab|entnommen',
  entered: 'flossen in|zugeflossen|hineingeflossen|geflossen|flossen zu|strömten in|floss in|investiert',
  withdrawn: 'abgezogen|abgehoben|verließen|verlassen|ausgezahlt|entnommen|abgeflossen|abflüsse|abfluss',
  deposited: 'eingezahlt|einzahlungen|transferiert|an börsen|auf börsen|überwiesen|geschickt|zuflüsse|zufluss|verschoben',
  exceeds: 'überstiegen|übersteigen|übertrafen|überwogen|lagen über',
  netFlows: 'nettofluss|nettoflüsse|saldo',
  further: 'weitere|weiteren|nochmals|noch einmal',
  bringsTotal: '(?:womit|wodurch) (?:sich )?(?:[^«;,.]|«[wk]\\d+»){0,40}?(?:summe|gesamtsumme|saldo)(?: [^«;,.]{0,20})?',
  breaks: 'beendet|beendete|beendeten|riss|reißt|gerissen|endete|unterbrach|unterbrochen',
  whales: 'wale|großanleger|großinvestoren|große wallets|großen wallets',
  accumulated: 'akkumuliert|akkumulierten|gekauft|kauften|zugekauft|eingesammelt|erworben|erwarben',
  distributed: 'verkauft|verkauften|abgestoßen|stießen|veräußert|veräußerten',
  member: 'unternehmen|firma|firmen|konzern|konzerne|mitglied|mitglieder',
  hold: 'hält|halten|hielten|verwaltet|verwalten|verwalteten',
  assets: 'vermögen|verwaltetes vermögen|verwaltetem vermögen|nettovermögen|vermögenswerte|vermögenswerten|assets',

  liquidation: 'liquidationen|liquidation|liquidierungen|liquidierung|zwangsliquidationen|zwangsliquidierungen',
  liquidated: 'liquidiert|zwangsliquidiert|aufgelöst|ausgelöscht|glattgestellt',
  positions: 'positionen|wetten|hebelpositionen|gehebelte positionen|kontrakte|händler|trader',
  cameFrom: '(?:entfielen|entfallen|kamen|stammten|stammen)?(?: ?(?:auf|aus|von|an))?',
  longSide: 'long|long-positionen|long-liquidationen|bullische|bullischen',
  shortSide: 'short|short-positionen|short-liquidationen|bärische|bärischen',
  openInterest: 'open interest|offene positionen|offenen positionen|offenes interesse',
  volume: 'handelsvolumen|handelsvolumens|spotvolumen|tagesvolumen|volumen|umsatz',
  supply: 'umlaufmenge|angebot',
  realizedCap: 'realized cap|realisierte kapitalisierung',
  goesOn: 'gefolgt von',
  and: 'und|sowie',
  reserves: 'bestände|beständen|reserven|guthaben|angebot',
  noted: 'wurde|wurden|ist|sind|bleibt|bleiben|drehte|drehten|gedreht|rutschte',
  positive: 'positiv',
  negative: 'negativ|ins minus',
  wholeMarket:
    '(?:gesamten |ganzen |globalen |weltweiten )?(?:krypto-?markt(?:es|s)?|kryptomarkts|markte?s?|gesamtmarkte?s?|gesamtkapitalisierung|marktkapitalisierung|marktwerte?s?|gesamtmarktwerts|kryptomarktwerts|kryptouniversums|sektors|kryptowerte|kryptosektors|kryptokuchens|kuchens)',
  tvl: 'total value locked|tvl|hinterlegtes kapital|hinterlegten kapitals',
  season: 'altcoin-season-index|altcoin season index|altseason-index|altcoin-saison-index|altcoin-season-indikator',
}));
