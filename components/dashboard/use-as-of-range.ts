import { useLayoutEffect, useMemo } from 'preact/hooks';
import { asOfRange, isWithin } from '../../lib/view/as-of-range.ts';
import type { AsOfRange } from '../../lib/view/as-of-range.ts';
import { pairData } from '../../lib/view/pair-data.ts';
import type { Page } from '../popup/use-page.ts';
import type { DashboardEnvironment } from './dashboard-environment.ts';
import type { AsOfChoice } from './use-as-of.ts';

/**
 * The days that can be chosen for the pair that is shown. Once they are known, the day that the address names is taken if it
 * is one of them; a chosen day that another pair does not reach is given up, in words.
 */
export function useAsOfRange(
  { takeAsOf }: DashboardEnvironment,
  { environment, stored, settings, format, now, say }: Page,
  choice: AsOfChoice,
): AsOfRange | undefined {
  const { equity, crypto } = settings.pair;
  const range = useMemo(() => {
    const whole = stored && pairData({ equity, crypto }, (id) => stored.find((one) => one.id === id), now());
    return whole?.kind === 'pair' ? asOfRange(whole.data.aligned) : undefined;
  }, [stored, equity, crypto, now]);
  // Before the paint, so that a page that was opened for a day does not show today first.
  useLayoutEffect(() => {
    if (!range) return;
    const wished = takeAsOf?.();
    const chosen = choice.lookBack?.day;
    if (wished !== undefined && isWithin(wished, range)) choice.choose(wished);
    else if (wished !== undefined) say(environment.t('as_of_given_up', format.date(wished)));
    else if (chosen !== undefined && !isWithin(chosen, range)) {
      choice.choose(undefined);
      say(environment.t('as_of_given_up', format.date(chosen)));
    }
  });
  return range;
}
