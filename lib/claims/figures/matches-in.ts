/** All matches of a global pattern. `matchAll` copies the pattern each time, which costs more than the search. */
export function matchesIn(text: string, every: RegExp): readonly RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  every.lastIndex = 0;
  for (let match = every.exec(text); match; match = every.exec(text)) {
    matches.push(match);
    if (match[0] === '') every.lastIndex += 1;
  }
  return matches;
}
