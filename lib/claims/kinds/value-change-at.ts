import type { Direction } from '../claim.ts';
import type { FigureSentence } from '../figures/figure-reader.ts';
import type { Slot } from '../figures/figure-text.ts';
import type { FigureWords } from '../figures/figure-words.ts';
import { endsWith, isIn, pattern, startsWith, words } from '../figures/value-after.ts';

export interface Change {
  readonly direction: Direction;
  /** Where the words that say whose value it is begin, or end before the number. */
  readonly isPassive: boolean;
  /** The verb stands behind the number; what it is said of, before. */
  readonly isVerbLast?: true;
}

/** Behind the number: "was wiped off", "of market value has vanished", "an Börsenwert eingebüßt". */
function changeBehind(after: string, w: FigureWords): Change | undefined {
  if (!isIn(after, w.vanished, w.arrived, w.wiped, w.added, w.lost, w.gained)) return undefined;
  const verbs = `${w.vanished}|${w.arrived}|${w.wiped}|${w.added}`;
  // "of crypto market value vanished", "wurden am Kryptomarkt vernichtet": what the money is, and where it was, stand before the verb.
  const ofWhat = pattern(`^\\s*(?:${w.of})\\s(?:[^«,;.]|«s\\d+»){0,40}?\\s(?=(?:${w.passive}|${verbs})(?![\\p{L}]))`);
  const gone = after.replace(ofWhat, ' ');
  const done = gone.replace(pattern(`^(?:\\s*${words(w.passive)})+(?:\\s*${words(w.filler)})?`), ' ');
  const where = pattern(`^\\s(?:[^«;,.]|«[sw]\\d+»){1,40}?\\s(?=(?:${w.wiped}|${w.added})(?![\\p{L}]))`);
  if (done !== gone) {
    const late = startsWith(done, w.vanished, w.arrived, w.wiped, w.added) ? done : done.replace(where, ' ');
    if (startsWith(late, w.vanished, w.wiped)) return { direction: 'down', isPassive: true };
    if (startsWith(late, w.arrived, w.added)) return { direction: 'up', isPassive: true };
  }
  if (startsWith(gone, w.vanished)) return { direction: 'down', isPassive: true };
  if (startsWith(gone, w.arrived)) return { direction: 'up', isPassive: true };
  // "hat 38 Milliarden Dollar an Börsenwert eingebüßt": the verb behind what it lost.
  const verb = after.replace(pattern(`^\\s*(?:${w.of})?\\s*(?:${w.inValue}|${w.marketCap})(?![\\p{L}])`), '');
  if (startsWith(verb, w.lost, w.wiped)) return { direction: 'down', isPassive: false, isVerbLast: true };
  return startsWith(verb, w.added, w.gained) ? { direction: 'up', isPassive: false, isVerbLast: true } : undefined;
}

/** "erased $1.1 trillion", "$150 billion was wiped off", "shed $30B"; by the words beside the number. */
export function changeAt({ text, words: w }: FigureSentence, slot: Slot): Change | undefined {
  const isHedged = (said: string): boolean => endsWith(said, w.near, w.above, w.filler, w.below) || /[~≈]\s*$/.test(said);
  const hedges = (): RegExp => pattern(String.raw`(?:${words(`${w.near}|${w.above}|${w.filler}|${w.below}`)}|[~≈])\s*$`);
  // "büßte binnen 24 Stunden 120 Milliarden ein": a time between them parts nothing.
  let before = text
    .slice(Math.max(0, slot.start - 70), slot.start)
    .replaceAll(/(?<=\S\s)«w\d+»\s*/gu, '')
    .trimEnd();
  const said = before;
  for (let turn = 0; turn < 4 && isHedged(before) && !endsWith(before, w.added); turn++) before = before.replace(hedges(), '').trimEnd();
  const after = text.slice(slot.end, slot.end + 70).replace(pattern(`^\\s*(?:${w.worth})`), '');
  const behind = changeBehind(after, w);
  if (behind) return behind;
  if (endsWith(before, w.wiped)) return { direction: 'down', isPassive: true };
  // "fiel unter 3 Billionen Dollar": a level, where "verlor über 100 Milliarden" is a change.
  const isLevel = endsWith(said, w.above, w.below) && endsWith(before, w.down, w.up) && !endsWith(before, w.lost, w.gained, w.added);
  if (isLevel) return undefined;
  if (endsWith(before, w.lost, w.down)) return { direction: 'down', isPassive: false };
  if (endsWith(before, w.added, w.gained, w.up)) return { direction: 'up', isPassive: false };
  // "kostete der Tag die Anleger 95 Milliarden Dollar an Marktwert": the verb stands farther off.
  if (pattern(`^\\s*(?:${w.of})\\s+(?:${w.inValue}|${w.marketCap})(?![\\p{L}])`).test(after)) {
    const told = sameAsBefore(before, w);
    if (told) return told;
  }
  if (pattern(`${words(w.or)}$`).test(before)) return sameAsBefore(before, w);
  if (!endsWith(before, w.by)) return undefined;
  const move = before.replace(pattern(`${words(w.by)}$`), '');
  const object = (verbs: string): boolean => pattern(`${words(verbs)} (?:[^«;,]|«[sw]\\d+»){1,60}$`).test(move);
  if (endsWith(move, w.down) || object(w.lowered)) return { direction: 'down', isPassive: false };
  return endsWith(move, w.up) || object(w.lifted) ? { direction: 'up', isPassive: false } : undefined;
}

/** "has lost a third of its worth, or more than $800 billion": the change is told before. */
function sameAsBefore(before: string, w: FigureWords): Change | undefined {
  if (isIn(before, w.lost, w.down)) return { direction: 'down', isPassive: false };
  return isIn(before, w.gained, w.up) ? { direction: 'up', isPassive: false } : undefined;
}
