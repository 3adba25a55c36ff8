import { useEffect, useState } from 'preact/hooks';
import type { UnixMs } from '../../lib/core/units.ts';
import type { CapSnapshot } from '../../lib/market/cap-snapshot.ts';
import type { DashboardEnvironment } from './dashboard-environment.ts';

/** The newest total of the moment, looked up again with each new minute. What cannot be read is told by the page's own notices. */
export function useCapNow({ capNow }: DashboardEnvironment, nowMs: UnixMs): CapSnapshot | undefined {
  const [newest, setNewest] = useState<CapSnapshot>();
  useEffect(() => {
    let current = true;
    const show = (found: CapSnapshot | undefined): void => void (current && setNewest(found));
    void capNow?.().then(show, () => show(undefined));
    return () => {
      current = false;
    };
  }, [capNow, nowMs]);
  return newest;
}
