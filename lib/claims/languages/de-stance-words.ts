import type { StanceWords } from '../stance/stance-words.ts';

/**
 * German words of forecasts, suppositions and other matters. Its verbs may end a clause, so that what is not so yet ("steigen
 * könnte") is told by words of `future`, which hold for the clause as a whole.
 */
export const deStanceWords: StanceWords = {
  forecast:
    'prognose|prognosen|preisziel|preisziele|goldpreisziel|jahresziel|kursprognose|preisprognose|vorhersage|vorhersagen|kursziel|kursziele|kurszielen|ziel|ziele|zielmarke|zielzone|wahrscheinlichkeit|chance|szenario|potenzial|hoffnung',
  forecastNoun: 'ziel|marke als ziel|prognose|kursziel|zielmarke|bis 20\\d\\d',
  future:
    'könnte|könnten|dürfte|dürften|würde|würden|wird (?:[^.;,]{0,60} )?(?:steigen|fallen|erreichen|klettern|sinken|übersteigen|überschreiten|liegen|stehen)|soll|sollen|sollte|sollten|kann|können|möglich|möglicherweise|womöglich|voraussichtlich|wahrscheinlich|' +
    '(?<!als |wie )erwartet|erwarten|prognostiziert|prognostizieren|prognostizierte|rechnet mit|rechnen mit|rechnet damit|peilt|peilen|anvisiert|visiert|droht|drohen|' +
    'bis (?:zum |spätestens |mitte |anfang )?(?:jahresende|monatsende|ende (?:des|der|dieses|dieser|20\\d\\d))|bis (?:ende )?20[3-9]\\d|nächste(?:n|s|r)? (?:woche|monat|jahr|quartal|wochen|monate|monaten|jahre|jahren)|' +
    'kommende(?:n|s|r)? (?:woche|monat|jahr|quartal|wochen|monate|monaten|jahre|jahren|tage|tagen)|in naher zukunft|langfristig|künftig|demnächst|in den nächsten',
  condition:
    '(?<!auch )wenn|falls|sofern|solange|angenommen|vorausgesetzt|sollte|sollten|^(?:[^\\p{L}]*)(?:fällt|fiele|falle|steigt|stiege|steige|rutscht|rutsche|rutschte|bricht|bräche|breche|gelingt|gelänge|gelinge|schafft|schaffe|verliert|verlöre|verliere|hält|hielte|halte|übersteigt|überwindet|überwinde|überwände|erobert|erobere|springt|springe|spränge|klettert|klettere|sinkt|sänke|sinke|durchbricht|durchbreche|bleibt|bleibe|bliebe|kippt|kippe|reißt|reiße|scheitert|scheitere|knackt|knacke|legt|lege|zieht|ziehe|kommt|käme|komme|setzt|setze|schließt|schließe|schlösse|notiert|notiere|taucht|tauche|unterschreitet|unterschreite|überschreitet|überschreite|überspringt|stürzt|stürze|dreht|drehe|erreicht|erreiche|markiert|markiere|stabilisiert|kehrt|kehre) [^.;]{3,200}, (?:so |dann )?(?:wäre|wären|würde|würden|könnte|könnten|dürfte|dürften|ist|sind|liegt|liege|läge|lägen|rückt|rücke|droht|drohe|drohen|wird|werde|werden|steht|stehe|stünde|wartet|warte|kommt|käme|öffnet|eröffnet|müsste|müssten|sollte|sollten|gerät|geriete|folgt|folge|sehen|sieht|sähe|sei|bleibt|bliebe|findet|fände|ginge|geht|rechnen|rechnet|hätte|hätten|winkt|winken|muss|müssen|gilt|gelten|lautet|lauten|ergibt|ergäbe|erwarten|erwartet|wartet|warten|lässt|ließe|dreht|trübt|hellt|eröffnen|stehen|lägen|kann|können|darf|dürfen|soll|steigt|stiege)',
  hypothetical:
    '(?:ein|eine|einen|einem|der|die|den|jeder|weiterer|weiteren) (?:[\\p{L}-]+ ){0,3}(?:tagesschluss|wochenschluss|schlusskurs|ausbruch|bruch|durchbruch|rückfall|anstieg|absturz|abverkauf|rückgang|sprung|fall|rücksetzer|erholung|korrektur|überwindung|verlust)',
  consequence: 'würde|würden|könnte|könnten|dürfte|ebnet|öffnet|führt|bestätigt|wäre|ist nötig|nötig|erforderlich|eröffnet|bringt',
  opinion:
    'glaubt|glauben|meint|meinen|denkt|findet|hält (?:es )?für|aus (?:seiner|ihrer) sicht|seiner meinung nach|ihrer meinung nach|überzeugt|ist sich sicher|spekuliert',
  apart: 'nachdem|während|weil|wegen|trotz|seit|bevor|als|dank|aufgrund|und',
  clauseEnd:
    ';|,? (?:aber|denn|während|doch|obwohl|jedoch|sondern)(?![\\p{L}])|, (?:nachdem|als|wobei|der|die|das|welche[rs]?)(?![\\p{L}])',
  definition:
    '(?:wert|werte|verhältnis|index|quote|korrelation|koeffizient|stand) (?:von|über|unter|zwischen) [^.;,]{0,40}?(?:bedeutet|bedeuten|gilt|gelten|zeigt|heißt|steht für|signalisiert|deutet)(?![\\p{L}])|(?:bedeutet|heißt), dass|skala von|reicht von|definiert|gilt als|gelten als|(?:steigt|fällt|liegt) der (?:wert|index) (?:über|unter)',
  pattern:
    'historisch|historisch gesehen|typischerweise|üblicherweise|in der regel|gewöhnlich|im schnitt|im durchschnitt|durchschnittlich|in der vergangenheit|in früheren (?:zyklen|jahren)|nach jedem|jedes mal|stets|jeder zyklus|saisonal|saisonalität',
  survey: 'umfrage|umfragen|befragte|befragten|befragung|befragt|studie zufolge|laut einer studie',
  boilerplate:
    '^(?:\\W*)(?:lesen sie auch|weiterlesen|das könnte sie auch interessieren|dieser artikel|disclaimer|hinweis|risikohinweis|transparenzhinweis|auch interessant|mehr zum thema|lesetipp|passend dazu|siehe auch|anzeige|werbung|quelle|bildquelle|haftungsausschluss|lesezeit|newsletter)(?::| |$)|(?:lesezeit|minuten lesezeit|newsletter|abonnieren|alle rechte vorbehalten)',
  otherMatter:
    'zölle?|zöllen|leitzins|leitzinsen|zinssenkung|zinserhöhung|notenbank|basispunkte|inflation|inflationsrate|teuerung|verbraucherpreise|verbraucherpreisindex|arbeitslosenquote|arbeitslosigkeit|bip|bruttoinlandsprodukt|rendite|staatsanleihen|strafe|geldstrafe|bußgeld|verurteilt|gestohlen|erbeutet|erbeuteten|hacker|haltefrist|steuerfrei|steuer|steuern|' +
    'kaufte|kauften|gekauft|kauft|erwarb|erworben|übernahme|übernommen|finanzierungsrunde|umsatz|umsätze|gewinn je aktie|quartalszahlen|quartalsgewinn|wandelanleihe|börsengang|investierte|investiert|' +
    'freigeschaltet|freischaltung|token-unlock|umlaufmenge|gesamtmenge|maximalmenge|blockbelohnung|verbrannt|es wird nie|gebühr|gebühren|bonus|cashback|spende|gespendet|hebel|staking|zinsen|pro jahr|jährlich|halving|zahlt',
};
