import type { ToneWords } from '../tone/tone-words.ts';
import { listed } from './listed.ts';

/** The English tone list: our own choice of words, published here (docs/methods.md §11). */
export const enTone: ToneWords = {
  phrases: {
    positive: listed(`
      all time high, all time highs, record high, record highs, record close, record inflow, record inflows, new high, new
      highs, new record, week high, month high, year high, highest level, highest price, highest close, short squeeze, short
      liquidations, above resistance, above the resistance, above support, above the support, above key resistance, holds
      above, held above, holding above, back above, broke above, breaks above, break above, breaking above, broke through,
      breaks through, risk on, risk appetite, bull market, bull run, bulls in control, bulls are back, winning streak,
      golden cross, higher low, higher lows, higher high, higher highs, in the green, net inflow, net inflows, gained
      ground, gains ground, gaining ground, strong demand, growing demand, leaving exchanges, left exchanges, best day, best
      week, best month, best performer, best performing, top gainer, top gainers, bounced back, bounces back, altcoin
      season, upward momentum, bullish momentum, gains momentum, gaining momentum, gained momentum, greed index rose`),
    negative: listed(`
      all time low, all time lows, record low, record lows, record outflow, record outflows, new low, new lows, week low,
      month low, year low, lowest level, lowest price, lowest close, long squeeze, long liquidations, below support, below
      the support, below key support, under support, below resistance, lost support, loses support, fell through, falls
      through, broke below, breaks below, break below, breaking below, failed to hold, fails to hold, failed to break, fails
      to break, failed to reclaim, fails to reclaim, failed to breach, sell off, sell offs, sold off, sells off, selling
      off, selling pressure, under pressure, risk off, risk aversion, bear market, bears in control, bears are back, losing
      streak, death cross, lower high, lower highs, lower low, lower lows, in the red, net outflow, net outflows, lost
      ground, loses ground, losing ground, weak demand, profit taking, ran out of steam, runs out of steam, extreme fear,
      worst day, worst week, worst month, worst performer, worst performing, top loser, top losers, crypto winter, margin
      call, margin calls, wiped off, wiped out, wipes out, dead cat bounce, bull trap, rug pull, pulled out, loses momentum,
      losing momentum, lost momentum, bearish momentum, monthly low, monthly lows, weekly low, weekly lows, yearly low,
      local lows`),
    neutral: listed(`
      open interest, interest rate, interest rates, rate cut, rate cuts, rate hike, rate hikes, gains tax, fear and greed,
      fear greed, stop loss, profit and loss, short term, pump fun, up to, set up, make up, makes up, made up, sign up, end
      up, ends up, ended up, catch up, opens up, up for, up against, break down, breaks down, shut down, down to earth, gain
      access, gains access, gained access, revised up, revised down, step up, stepped up, pick up, speed up, opened up, open
      up, gave up, give up, backed up, team up, teamed up, wrap up, follow up, start up, start ups, grew up, built up, build
      up, summed up, broken down, step down, stepped down, calm down, crack down, stronger than expected, weaker than
      expected, higher than expected, lower than expected, take the plunge, double edged, growth stocks, smart contract, smart contracts, futures contracts, perpetual
      contracts, options contracts, contract address`),
  },
  positive: listed(`
    bullish, optimism, optimistic, upbeat, euphoria, euphoric, greed, confidence, confident, resilient, resilience, robust,
    strong, stronger, strongest, strength, breakout, uptrend, inflow, inflows, accumulation, accumulate, accumulated,
    accumulating, outperform, outperforms, outperformed, outperforming, outperformance, reclaim, reclaims, reclaimed,
    reclaiming, gainers, winners, relief, upside, tailwind, tailwinds, adoption, milestone, promising, thriving, profitable,
    upgrade, upgraded, approval, approved, bullishness, greedy`),
  negative: listed(`
    bearish, pessimism, pessimistic, gloom, gloomy, fear, fears, panic, panicked, anxiety, worries, worried, concern,
    concerns, concerned, uncertainty, turmoil, chaos, crisis, capitulation, capitulate, capitulated, weak, weaker, weakest,
    weakness, breakdown, downtrend, outflow, outflows, selloff, selloffs, selling, sell, sells, sold, dump, dumped, dumping,
    dumps, underperform, underperforms, underperformed, underperforming, underperformance, liquidation, liquidations,
    liquidated, loss, losses, losers, lose, loses, losing, lost, shed, sheds, shedding, erase, erased, erases, erasing,
    rejected, rejection, struggle, struggles, struggled, struggling, suffer, suffers, suffered, suffering, hack, hacked,
    exploit, exploited, stolen, fraud, scam, scams, bankrupt, bankruptcy, insolvent, insolvency, lawsuit, headwind,
    headwinds, downside, fragile, stagnant, disappointing, disappointed, warning, warned, warns, recession, overvalued,
    downgrade, downgraded, bearishness, fearful, disappoint, disappoints`),
  rising: listed(`
    rise, rises, rose, risen, rising, climb, climbs, climbed, climbing, gain, gains, gained, gaining, jump, jumps, jumped,
    jumping, surge, surges, surged, surging, soar, soars, soared, soaring, rally, rallies, rallied, rallying, advance,
    advances, advanced, advancing, rebound, rebounds, rebounded, rebounding, recover, recovers, recovered, recovering,
    recovery, bounce, bounces, bounced, bouncing, grow, grows, grew, grown, growing, growth, increase, increases, increased,
    increasing, skyrocket, skyrockets, skyrocketed, skyrocketing, spike, spikes, spiked, spiking, double, doubles, doubled,
    doubling, triple, triples, tripled, tripling, higher, uptick, upswing, up, pump, pumps, pumped, pumping, swell, swelled,
    swells, accelerate, accelerated, accelerates, mount, mounted, mounting, strengthen, strengthens, strengthened,
    strengthening, intensify, intensifies, intensified, intensifying`),
  falling: listed(`
    fall, falls, fell, fallen, falling, drop, drops, dropped, dropping, decline, declines, declined, declining, slide,
    slides, slid, sliding, slip, slips, slipped, slipping, sink, sinks, sank, sunk, sinking, dip, dips, dipped, dipping,
    tumble, tumbles, tumbled, tumbling, plunge, plunges, plunged, plunging, plummet, plummets, plummeted, plummeting, crash,
    crashes, crashed, crashing, collapse, collapses, collapsed, collapsing, slump, slumps, slumped, slumping, retreat,
    retreats, retreated, retreating, pullback, pullbacks, correction, corrected, decrease, decreases, decreased, decreasing,
    downturn, lower, down, halved, halves, nosedive, nosedived, nosedives, ease, eases, eased, easing, shrink, shrinks,
    shrank, shrinking, fade, fades, faded, fading, cool, cools, cooled, cooling, slow, slows, slowed, slowing, slowdown, slowdowns, narrow,
    narrows, narrowed, narrowing, dwindle, dwindles, dwindled, dwindling, wane, waned, waning, weaken, weakens, weakened,
    weakening, diminish, diminished, diminishing, contract, contracted, contracting`),
  attributive: listed(`
    fall, drop, decline, slide, dip, tumble, plunge, crash, collapse, slump, retreat, pullback, correction, downturn,
    nosedive, slowdown`),
  unwelcome: listed(`
    liquidations, liquidation, outflow, outflows, loss, losses, fear, fears, worries, concerns, panic, uncertainty, inflation,
    unemployment, claims, volatility, vix, tariffs, debt, deficit, fees, tension, tensions, pressure, selling, selling
    pressure, hacks, scams, risk, risks, recession, drawdown, drawdowns, net outflow, net outflows, long liquidations`),
  indifferent: listed(`
    dominance, correlation, correlations, yield, yields, dollar, dxy, ratio, ratios, rate, rates, difficulty, supply, open
    interest, volume, volumes, interest rate, interest rates, oil`),
  linking: listed(`
    in, of`),
  clauses: listed(`
    as, while, whilst, and, but, after, before, when, amid, because, although, though, since, with, even`),
  negations: listed(`
    not, no, never, without, hardly, neither, nor, cannot, can't, couldn't, doesn't, don't, didn't, isn't, aren't, wasn't,
    weren't, hasn't, haven't, hadn't, won't, fail to, fails to, failed to, failing to, lack of`),
  hedges: listed(`
    could, may, might, would, should, if, unless, whether, possible, potential, potentially, perhaps`),
};
