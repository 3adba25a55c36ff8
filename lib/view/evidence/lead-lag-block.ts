import type { LeadLag } from '../../analytics/lead-lag.ts';
import type { AxisModel } from '../axis-model.ts';
import type { BlockText, Described } from './block.ts';
import { capitalised } from '../capitalised.ts';
import { correlationAxis } from './correlation-axis.ts';
import type { EvidenceSay } from './evidence-say.ts';

/** A bar of r for each lag over the band in which chance lies. */
export interface LagPicture extends Described {
  readonly axis: AxisModel;
  readonly band: number;
  readonly bars: readonly { readonly k: number; readonly r: number | undefined; readonly stated: boolean }[];
  /** What bars to the left and to the right of the middle mean. */
  readonly ends: readonly [left: string, right: string];
}

export interface LeadLagBlock extends BlockText {
  readonly picture?: LagPicture;
}

/** Whether one series comes before the other (docs/methods.md §5): stated only beyond what chance gives over all lags. */
export function leadLagBlock(leadLag: LeadLag | undefined, say: EvidenceSay): LeadLagBlock {
  const { t, format, asOf } = say;
  const question = t('evidence_lag_question');
  if (!leadLag) return { question, sentence: t('evidence_lag_short'), figures: [] };
  const { n, band, lags, best } = leadLag;
  const rAt = (k: number): string => printed(lags.find((lag) => lag.k === k)?.r, say);
  return {
    question,
    sentence: capitalised(sentence(leadLag, say)),
    figures: [
      { name: t('evidence_lag_same'), value: rAt(0) },
      {
        name: t('evidence_lag_best'),
        value: rAt(best.k),
        note: t('evidence_lag_best_note', lagText(best.k, say), format.fixed(best.t, 2)),
      },
    ],
    note: [t('evidence_lag_note', String(n), format.date(asOf), format.r(band), String(outside(leadLag))), clockNote(best, say)].join(' '),
    picture: picture(leadLag, say),
  };
}

/** How many bars but the middle one leave the band. */
const outside = ({ lags, band }: LeadLag): number => lags.filter(({ k, r = 0 }) => k !== 0 && Math.abs(r) > band).length;

function sentence({ n, best }: LeadLag, { t, format, equity, crypto, asOf }: EvidenceSay): string {
  const over = [String(n), format.date(asOf)] as const;
  if (!best.stated) return t('evidence_lag_none', equity, crypto, ...over);
  const [first, second] = best.k > 0 ? [equity, crypto] : [crypto, equity];
  const key = best.t > 0 ? 'evidence_lag_same_way' : 'evidence_lag_other_way';
  const sessions = Math.abs(best.k);
  return t(key, first, second, sessions === 1 ? t('evidence_one_session') : t('evidence_sessions', String(sessions)), ...over);
}

/** What a lag of one session may be instead of a lead; said always, and louder where that lag is the one that stands out. */
function clockNote({ k, stated }: LeadLag['best'], { t }: EvidenceSay): string {
  if (stated && k === -1) return t('evidence_lag_clock_stated');
  if (stated && k === 1) return t('evidence_lag_label_stated');
  return t('evidence_lag_clock');
}

function lagText(k: number, { t, equity, crypto }: EvidenceSay): string {
  const sessions = Math.abs(k);
  const length = sessions === 1 ? t('evidence_one_session') : t('evidence_sessions', String(sessions));
  return t('evidence_lag_first', length, k > 0 ? equity : crypto);
}

const printed = (r: number | undefined, { t, format }: EvidenceSay): string => (r === undefined ? t('dashboard_none') : format.r(r));

function picture({ band, lags, best }: LeadLag, say: EvidenceSay): LagPicture {
  const { t, format, equityShort, cryptoShort } = say;
  return {
    axis: correlationAxis([band, ...lags.map(({ r }) => r ?? 0)], format),
    band,
    bars: lags.map(({ k, r }) => ({ k, r, stated: best.stated && k === best.k })),
    ends: [t('evidence_lag_end', cryptoShort), t('evidence_lag_end', equityShort)],
    summary: t(
      'evidence_lag_summary',
      printed(lags.find(({ k }) => k === 0)?.r, say),
      printed(lags.find(({ k }) => k === best.k)?.r, say),
      lagText(best.k, say),
      format.r(band),
    ),
    table: {
      name: t('evidence_lag_table'),
      head: [t('evidence_lag_column'), t('evidence_lag_who'), t('dashboard_r')],
      rows: lags.map(({ k, r }) => [
        String(Math.abs(k)),
        k === 0 ? t('dashboard_none') : k > 0 ? equityShort : cryptoShort,
        printed(r, say),
      ]),
    },
  };
}
