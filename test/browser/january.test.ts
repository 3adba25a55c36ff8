import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StoredHistory } from '../../lib/verdicts/history-of.ts';
import { simulatedMarket } from '../loopback/market/simulated-market.ts';
import { FORECASTS, JANUARY_ARTICLE } from '../loopback/pages/january-article.ts';
import { PROVIDERS } from '../loopback/providers/registry.ts';
import { storedBefore, storedLater, storedThen } from '../pipeline/january-market.ts';
import type { Bench } from './bench.ts';
import type { TestBrowser } from './drivers/tab.ts';
import { until } from './drivers/until.ts';
import { closeBench, openBench } from './open-bench.ts';
import { CARD, CHIP, chipOn } from './steps.ts';
import { storeHistory } from './store-history.ts';

const NAMES: readonly TestBrowser['name'][] = ['chromium', 'firefox'];
const PAGE = `https://www.coindesk.com${JANUARY_ARTICLE.path}`;
/** Its statements, as the card quotes them. */
const STATEMENTS = {
  change: /^“The Russell 2000 is up 7% in the first 15 days of 2026”$/,
  value: /^“added about \$220 billion/,
  run: /outperformed the S&P 500 for nine consecutive days”$/,
  level: /^“Bitcoin approaches \$98,000”$/,
  highs: /^“Altcoins have declined by 80–90%/,
  ratios: /long\/short ratios above 1”$/,
} as const;
type Findings = Readonly<Record<keyof typeof STATEMENTS, string | undefined>>;

const VERDICT = /^(?:match|off|cannot be checked here)/;
const TWO_FORECASTS = /2 forecasts or opinions/;

const missing = (what: string): unknown => expect.stringMatching(new RegExp(`^cannot be checked here: .*${what}.*31 Dec 2025`));

describe.each(NAMES)('the article of 15 January 2026 in %s', (name) => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench(name, simulatedMarket({ nowMs: Date.now() }));
    for (const { hosts } of PROVIDERS) for (const host of hosts) bench.internet.faults.set(host, { kind: 'disconnect' });
    await bench.browser.install();
  });
  afterAll(() => closeBench(bench));

  /** What the card says of each statement by a history; both forecasts stand there without a verdict. */
  async function findings(stored: StoredHistory): Promise<Findings> {
    await storeHistory(bench.browser, stored);
    const tab = await bench.browser.newTab(PAGE);
    // High enough for every statement: what a card scrolls out of sight cannot be clicked.
    await tab.resize({ width: 1280, height: 1600 });
    await chipOn(tab);
    await tab.click(CHIP);
    await tab.waitFor(CARD);
    await tab.click({ role: 'button', name: /^Show all/ });
    const buttons = async (): Promise<readonly string[]> =>
      (await tab.find({ role: 'button' })).map((button) => button.name.replaceAll(/\s/g, ' '));
    const told = await until(async () => {
      const all = await buttons();
      return all.filter((text) => VERDICT.test(text)).length >= Object.keys(STATEMENTS).length ? all : undefined;
    });
    const after = (quote: RegExp): string | undefined => told[told.findIndex((text) => quote.test(text)) + 1];
    // One browser names pieces of text, the other one what holds them.
    const said = await Promise.all(['StaticText', 'status'].map((role) => tab.find({ role, name: TWO_FORECASTS })));
    expect(said.flat()).not.toEqual([]);
    const quoted = told.filter((text) => FORECASTS.some((forecast) => forecast.includes(text.slice(1, -1))));
    expect(quoted).toHaveLength(FORECASTS.length);
    expect(quoted.map((text) => told[told.indexOf(text) + 1]).filter((next) => VERDICT.test(next ?? ''))).toEqual([]);
    await tab.close();
    return {
      change: after(STATEMENTS.change),
      value: after(STATEMENTS.value),
      run: after(STATEMENTS.run),
      level: after(STATEMENTS.level),
      highs: after(STATEMENTS.highs),
      ratios: after(STATEMENTS.ratios),
    };
  }

  test('has every statement judged by what was stored that evening, and no forecast', async () => {
    expect(await findings(storedThen())).toEqual({
      change: expect.stringMatching(/^matches .*\+7\.0 % on 14 Jan/),
      value: expect.stringMatching(/^matches .*\+\$\d+bn/),
      run: expect.stringMatching(/^matches .*9 days on 14 Jan/),
      level: expect.stringMatching(/^matches .*\$94,600 to \$97,800 on 14 Jan/),
      highs: expect.stringMatching(/^matches .*[\d.]+ % to [\d.]+ % below /),
      ratios: expect.stringMatching(/^matches .*75\.0 % of coins/),
    });
  });

  test('matched then, in its run, once the history has a longer one', async () => {
    const { run, change } = await findings(storedLater(12));
    expect(run).toMatch(/^matched then, since superseded .*9 days on 14 Jan; 12 days/);
    expect(change).toMatch(/^matches/);
  });

  test('cannot be checked in anything by a history that ends with 2025, and says what is missing', async () => {
    expect(await findings(storedBefore())).toEqual({
      change: missing('Russell 2000'),
      value: missing('Russell 2000'),
      run: missing('Russell 2000 and S&P 500'),
      level: missing('BTC'),
      highs: missing('altcoins'),
      ratios: missing('altcoins'),
    });
  });
});
