import { lazily } from '../../core/lazily.ts';
import { phrases } from './phrases.ts';

/** Parted by blanks and line ends in the lists below. */
const joined = (text: string): string => phrases(text.trim().replaceAll(/\s+/g, '|')).join('|');

/** German words of rising, before or behind a figure: alternatives of a regular expression. Particles stand last, so the verb alone counts. */
export const DE_UP = lazily((): string =>
  joined(`
  stieg stiegen steigt steigen gestiegen steigend steigende steigenden anstieg anstiegen ansteigt ansteigen angestiegen
  klettert klettern kletterte kletterten geklettert hochgeklettert erklomm wächst wachsen wuchs wuchsen gewachsen wachsend wachsende anwuchs anwächst angewachsen
  gewinnt gewinnen gewann gewannen gewonnen hinzugewonnen hinzugewann erhöht erhöhen erhöhte erhöhten legt legen legte legten zugelegt zulegt zulegte zulegten zulegen
  springt springen sprang sprangen gesprungen schnellt schnellte schnellten hochgeschnellt emporgeschnellt hochschnellte schießt schoss schossen hochgeschossen
  zunahm zunahmen zunimmt zunehmen zugenommen zunehmend nahm anzog anzieht angezogen verstärkt verstärkte verstärkten gefestigt festigte verfestigt verfestigte
  erholt erholte erholten verbessert verbesserte vergrößert vergrößerte ausgebaut ausbaute ausbaut ausgeweitet ausweitete weitete hievt hievte gehievt hebt hob gehoben
  angehoben anhob trieb treibt getrieben verdoppelt verdoppelte schwillt schwoll angeschwollen höher aufwärts hinauf plus zuwachs zuwächse zunahme erhöhung
  verengt verengte
  positiv grüne grünen gewinnserie`),
);

/** German words of falling. */
export const DE_DOWN = lazily((): string =>
  joined(`
  fiel fielen fällt fallen gefallen fallend fallende fallenden abfiel abgefallen zurückgefallen zurückfiel sinkt sinken sank sanken gesunken sinkend sinkende absank abgesunken
  verliert verlieren verlor verloren rutscht rutschen rutschte rutschten gerutscht abgerutscht abrutschte abrutschten abrutscht stürzt stürzen stürzte stürzten gestürzt abgestürzt abstürzte
  schrumpft schrumpfen schrumpfte schrumpften geschrumpft zusammengeschrumpft schmilzt schmolz schmolzen geschmolzen zusammengeschmolzen abgeschmolzen
  büßt büßte büßten eingebüßt einbüßte ging gingen geht zurückging zurückgingen zurückgegangen zurückgeht nachgab nachgaben nachgibt nachgegeben gab gaben gibt abgegeben abgab
  abnahm abnahmen abnimmt abgenommen abnehmend verringert verringerte verringerten reduziert reduzierte gesenkt senkte senkten drückt drückte drückten gedrückt
  bröckelt bröckelte abgebröckelt schwindet schwand schwanden geschwunden sackt sackte sackten abgesackt absackte bricht brach brachen eingebrochen einbrach halbiert halbierte
  lockerte gelockert schwächt schwächte abgeschwächt abschwächte nachgelassen nachließ ließ lässt verkleinert niedriger tiefer abwärts hinab minus rückgang rückgänge
  einbruch einbrüche abnahme verlust verluste verlusten verlustserie`),
);
