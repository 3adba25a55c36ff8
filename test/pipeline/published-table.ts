import type { Pair } from '../../lib/market/instrument.ts';

/** The pairs of {RUT, SPX} × {TOTAL, BTC, ETH}. */
export const PAIRS: readonly Pair[] = (['RUT', 'SPX'] as const).flatMap((equity) =>
  (['TOTAL', 'BTC', 'ETH'] as const).map((crypto) => ({ equity, crypto })),
);

export const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025] as const;

/** Paired returns a year, as the README of the history folder prints them. */
export const PUBLISHED_N: readonly number[] = [252, 253, 252, 251, 250, 252, 250];

/** r a year, as the README of the history folder prints it; the pairs that it leaves out are absent. */
export const PUBLISHED_R: Readonly<Partial<Record<string, readonly number[]>>> = {
  'RUT~BTC': [-0.086, 0.445, 0.269, 0.583, 0.144, 0.438, 0.458],
  'RUT~ETH': [-0.005, 0.457, 0.216, 0.559, 0.151, 0.429, 0.509],
  'RUT~TOTAL': [-0.054, 0.466, 0.291, 0.588, 0.187, 0.46, 0.484],
  'SPX~BTC': [-0.109, 0.447, 0.264, 0.564, 0.157, 0.362, 0.42],
};

/** The table's tolerance: its figures have three decimals, and providers give theirs in cents. */
export const TOLERANCE = 0.001;
