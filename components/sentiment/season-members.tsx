import type { JSX } from 'preact';
import type { Text } from '../../lib/core/text.ts';
import type { SeasonMember, SeasonModel } from '../../lib/view/season-model.ts';

/** From so many on they are two tables, which stand side by side where there is room. */
const SPLIT_FROM = 16;

/** Behind a disclosure: which altcoins the index compares, best first, with what each gained on Bitcoin. */
export function SeasonMembers({ season: { members }, t }: { readonly season: SeasonModel; readonly t: Text }): JSX.Element {
  const title = t('sentiment_season_members', String(members.length));
  const half = members.length < SPLIT_FROM ? members.length : Math.ceil(members.length / 2);
  const caption = (from: number, to: number): string => t('sentiment_season_members_part', title, String(from), String(to));
  return (
    <details class="cm-members">
      <summary>{title}</summary>
      <div class="cm-members-box" role="region" aria-label={title} tabIndex={0}>
        <MembersTable members={members.slice(0, half)} caption={half < members.length ? caption(1, half) : title} t={t} />
        {half < members.length && <MembersTable members={members.slice(half)} caption={caption(half + 1, members.length)} t={t} />}
      </div>
    </details>
  );
}

interface MembersTableProps {
  readonly members: readonly SeasonMember[];
  readonly caption: string;
  readonly t: Text;
}

function MembersTable({ members, caption, t }: MembersTableProps): JSX.Element {
  return (
    <table class="cm-table cm-members-table">
      <caption class="cm-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('sentiment_table_coin')}</th>
          <th scope="col">{t('sentiment_table_rank')}</th>
          <th scope="col">{t('sentiment_season_change')}</th>
        </tr>
      </thead>
      <tbody>
        {members.map(({ key, symbol, rank, change }) => (
          <tr key={key}>
            <th scope="row">{symbol}</th>
            <td>{rank}</td>
            <td>{change}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
