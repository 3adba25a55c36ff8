import type { FigureWords } from './figure-words.ts';

/** What is made of a language's words, made once: put together anew, a pattern's source would be looked up letter by letter. */
export function onceFor<Made>(make: (words: FigureWords) => Made): (words: FigureWords) => Made {
  const known = new WeakMap<FigureWords, Made>();
  return (words) => {
    let made = known.get(words);
    if (made === undefined) known.set(words, (made = make(words)));
    return made;
  };
}
