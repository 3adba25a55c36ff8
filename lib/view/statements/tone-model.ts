import type { ArticleTone } from '../../claims/tone/article-tone.ts';
import type { FigureLine } from './figure-line.ts';
import type { SayStatements } from './say-statements.ts';

/** More words of a side than these tell nothing further. */
const MOST_WORDS = 6;

/** A text shorter than this, in sentences, has no tone of its own. */
const FEWEST_SENTENCES = 5;

/**
 * How many of a text's sentences are of which tone, with the words found (docs/methods.md §11): three counts and never one
 * score. None where the text is too short for it. Pure.
 */
export function toneModel(tone: ArticleTone | undefined, { t, figures }: SayStatements): readonly FigureLine[] {
  if (!tone || tone.sentences < FEWEST_SENTENCES) return [];
  return (['positive', 'negative', 'neutral'] as const).map((side) => {
    const words = side === 'neutral' ? [] : tone.words[side].slice(0, MOST_WORDS);
    return {
      label: t(`statements_tone_${side}`),
      figure: t(
        'statements_tone_of',
        String(tone[side]),
        String(tone.sentences),
        t('badge_line_percent', figures.fixed((100 * tone[side]) / tone.sentences, 0)),
      ),
      ...(words.length > 0 && { note: t('statements_tone_words', words.join(', ')) }),
    };
  });
}
