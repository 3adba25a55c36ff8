import type { JSX } from 'preact';
import type { Text } from '../../lib/core/text.ts';
import type { NetflowPeriod } from '../../lib/market/exchange-balances.ts';
import type { RatioMeasure } from '../../lib/market/ratio-history.ts';
import type { Formatters } from '../../lib/view/formatters.ts';
import type { SentimentChoice, SentimentTab } from '../../lib/view/sentiment-tab.ts';
import { Segmented } from '../ui/segmented.tsx';
import { CoinsNote } from './coins-note.tsx';
import { CoinsTable } from './coins-table.tsx';
import { DrawdownBars } from './drawdown-bars.tsx';
import { NetflowTable } from './netflow-table.tsx';
import { PartBlock } from './part-block.tsx';
import { ScatterBlock } from './scatter-block.tsx';
import { SeasonBar } from './season-bar.tsx';
import { SeasonMembers } from './season-members.tsx';

export interface SentimentGroupsProps {
  readonly tab: SentimentTab;
  readonly choice: SentimentChoice;
  readonly onChoice: (choice: SentimentChoice) => void;
  /** Coins listed before a person asks for all. */
  readonly fewCoins: number;
  readonly t: Text;
  readonly format: Formatters;
}

/** Positioning, season, drawdowns, netflow and every coin's own link: each with its sentence, its picture and its limits. */
export function SentimentGroups({ tab, choice, onChoice, fewCoins, t, format }: SentimentGroupsProps): JSX.Element {
  const measure = tab.longShort.kind === 'known' ? tab.longShort.model.measure : choice.measure;
  const period = tab.netflow.kind === 'known' ? tab.netflow.model.period : choice.period;
  return (
    <div class="cm-parts">
      <PartBlock
        wide
        title={t('sentiment_positioning')}
        part={tab.longShort}
        control={
          tab.measures.length > 1 && (
            <Segmented<RatioMeasure>
              name={t('sentiment_measure')}
              value={measure}
              options={tab.measures}
              onChange={(value) => onChoice({ ...choice, measure: value })}
            />
          )
        }
      >
        {(model) => (
          <>
            <p class="cm-part-sentence">{model.byRank}</p>
            <ScatterBlock scatter={model.scatter} t={t} format={format} />
            <p class="cm-part-note">{[model.limits, model.without].filter(Boolean).join(' ')}</p>
          </>
        )}
      </PartBlock>
      <PartBlock title={t('sentiment_season')} part={tab.season}>
        {(model) => (
          <>
            <p class="cm-part-sentence">
              <b>{model.figure}</b> {model.sentence}
            </p>
            <SeasonBar season={model} t={t} />
            <p class="cm-part-note">{[model.note, ...model.others].join('. ')}.</p>
            {model.members.length > 0 && <SeasonMembers season={model} t={t} />}
          </>
        )}
      </PartBlock>
      <PartBlock title={t('sentiment_drawdowns')} part={tab.drawdown}>
        {(model) => (
          <>
            <p class="cm-part-sentence">{model.sentence}</p>
            <DrawdownBars drawdown={model} />
            <p class="cm-part-note">
              {model.note}. {model.recovery}
            </p>
          </>
        )}
      </PartBlock>
      <PartBlock
        wide
        title={t('sentiment_netflow')}
        part={tab.netflow}
        control={
          tab.periods.length > 1 && (
            <Segmented<NetflowPeriod>
              name={t('sentiment_period')}
              value={period}
              options={tab.periods}
              onChange={(value) => onChoice({ ...choice, period: value })}
            />
          )
        }
      >
        {(model) => (
          <>
            <p class="cm-part-sentence">
              {/* Where coins are told apart the sentence says what they are worth. */}
              {model.rows.length === 0 && <b>{model.figure} </b>}
              {model.sentence}
            </p>
            {model.rows.length > 0 && <NetflowTable netflow={model} title={t('sentiment_netflow')} t={t} />}
            <p class="cm-part-note">{[model.note, model.clipped, t('sentiment_netflow_limits')].filter(Boolean).join('. ')}</p>
          </>
        )}
      </PartBlock>
      <PartBlock wide title={t('sentiment_coins_title')} part={tab.coins}>
        {(model) => (
          <>
            <p class="cm-part-sentence">{model.sentence}</p>
            <CoinsTable coins={model} title={t('sentiment_coins_title')} few={fewCoins} t={t} />
            <CoinsNote coins={model} t={t} />
          </>
        )}
      </PartBlock>
    </div>
  );
}
