import { failureText } from './advice.ts';
import type { SentimentVerdict } from './judge-sentiment.ts';
import type { Verdict } from './judge.ts';

/** An open point of docs/sources.md §14 and what this run says of it. */
export interface OpenPoint {
  readonly letter: string;
  readonly question: string;
  readonly finding: string;
}

type Find = (source: string, need: string) => Verdict | undefined;

function asWorks(verdict: Pick<Verdict, 'status' | 'failure'> | undefined, yes: string): string {
  if (!verdict) return 'Open: it was not asked.';
  if (verdict.status === 'works') return `Settled: ${yes}`;
  return verdict.failure ? `Not as hoped: ${failureText(verdict.failure)}.` : 'Not as hoped: its answer is old.';
}

function stampFinding(verdict: Verdict | undefined): string {
  if (verdict?.stamp === 'refused')
    return `Settled: another convention than v4's (${verdict.failure ? failureText(verdict.failure) : 'refused'}). Correct the relabelling.`;
  if (verdict?.stamp === 'unverified') return 'Open: it answers without cookies, but no Bitcoin history was at hand to check the stamps.';
  return asWorks(verdict, 'v3 answers without cookies, and its stamps agree with Bitcoin: the value at 00:00Z of D is the close of D−1.');
}

function quotaFinding(verdict: Verdict | undefined): string {
  const { failure } = verdict ?? {};
  if (failure?.kind === 'http' && failure.status === 429)
    return 'Not even one request an hour is free from this address now: plan with CoinPaprika.';
  return asWorks(verdict, 'one request is free; the product sends at most four an hour. A lower quota would show as 429 in a later run.');
}

/** What a run settles of the open points, in the order of docs/sources.md §14. */
export function openPoints(verdicts: readonly Verdict[], sentiment: readonly SentimentVerdict[]): readonly OpenPoint[] {
  const find: Find = (source, need) => verdicts.find(({ asked }) => asked.source.id === source && asked.need === need);
  return [
    { letter: 'a', question: 'CNBC bars with .RUT', finding: asWorks(find('cnbc', 'RUT'), 'they are served.') },
    {
      letter: 'b',
      question: 'CoinMarketCap v3: day stamps, and answers without cookies',
      finding: stampFinding(find('coinmarketcap-v3', 'TOTAL')),
    },
    {
      letter: 'c',
      question: 'DefiLlama /inflows free of charge',
      finding: asWorks(
        sentiment.find(({ asked }) => asked.source.id === 'defillama-inflows'),
        'it answers without a key.',
      ),
    },
    {
      letter: 'd',
      question: 'data-api.binance.vision from a US address',
      finding: `${asWorks(find('binance', 'BTC'), 'it answers this address.')} It counts if this machine is in the US.`,
    },
    { letter: 'e', question: 'Nasdaq assetclass=index with RUT', finding: 'Open: the product asks for IWM only.' },
    { letter: 'f', question: "CoinGecko's quota without a key", finding: quotaFinding(find('coingecko-global', 'TOTAL_NOW')) },
    {
      letter: 'g',
      question: "Yahoo and the Origin of Firefox's background page",
      finding: 'Open: only Firefox can show it. Load the extension there and look at Options, Sources, Yahoo Finance.',
    },
  ];
}
