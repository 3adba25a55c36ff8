import { isBodyFault, isRowFault, type Fault } from '../faults/fault.ts';
import { damageBody } from '../faults/damage-body.ts';
import { tamperRows } from '../faults/tamper-rows.ts';
import type { LoopbackMarket } from '../market/loopback-market.ts';
import { pageAt } from '../pages/page-at.ts';
import { text, type Answer, type Row } from '../providers/provider.ts';
import { providerOf } from '../providers/registry.ts';
import { isHousekeeping } from './housekeeping.ts';
import type { RequestKind } from './request-log.ts';

export interface Answered {
  readonly kind: RequestKind;
  readonly answer: Answer;
}

/** The header by which the simulator marks itself; live providers never send it. */
const SIMULATED = { 'x-comove-market': 'simulated' } as const;

function plainAnswer(url: URL, market: LoopbackMarket, faults: readonly Fault[]): Answered {
  const tamper = (rows: readonly Row[]): readonly Row[] => faults.filter(isRowFault).reduce(tamperRows, rows);
  const provided = providerOf(url.hostname)?.handle({ url, market, tamper });
  if (provided) {
    const headers = { date: new Date().toUTCString(), ...provided.headers };
    return { kind: 'provider', answer: { ...provided, headers } };
  }
  const page = pageAt(url, market);
  if (page) return { kind: 'page', answer: page };
  if (isHousekeeping(url.hostname)) return { kind: 'housekeeping', answer: { status: 204, headers: {}, body: '' } };
  return { kind: 'unexpected', answer: text('There is nothing here.\n', { status: 404 }) };
}

/** What this machine's internet answers to a GET, with what is wrong with it. A provider's answers of the simulator are marked, errors too. */
export function answerOf(url: URL, market: LoopbackMarket, faults: readonly Fault[]): Answered {
  const { kind, answer } = plainAnswer(url, market, faults);
  const sent = faults.filter(isBodyFault).reduce(damageBody, answer);
  const marked = kind === 'provider' && market.kind === 'simulated';
  return { kind, answer: marked ? { ...sent, headers: { ...sent.headers, ...SIMULATED } } : sent };
}
