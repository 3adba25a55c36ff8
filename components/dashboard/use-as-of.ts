import { useMemo, useState } from 'preact/hooks';
import type { EpochDay } from '../../lib/core/units.ts';
import { asOf } from '../../lib/view/as-of.ts';
import { asOfData } from '../../lib/view/as-of-data.ts';
import type { LookBack } from '../popup/use-page.ts';
import type { DashboardEnvironment } from './dashboard-environment.ts';

/** The day that the page looks back to, and how it is chosen. */
export interface AsOfChoice {
  readonly lookBack: LookBack | undefined;
  /** `undefined`: back to today. */
  readonly choose: (day: EpochDay | undefined) => void;
}

/** Today at first; the address keeps a day that is chosen. */
export function useAsOf({ keepAsOf }: DashboardEnvironment): AsOfChoice {
  const [day, setDay] = useState<EpochDay>();
  const lookBack = useMemo(
    (): LookBack | undefined => (day === undefined ? undefined : { ...asOf(day), outcome: (pair, get) => asOfData(pair, get, day) }),
    [day],
  );
  const choose = (next: EpochDay | undefined): void => {
    setDay(next);
    keepAsOf?.(next);
  };
  return { lookBack, choose };
}
