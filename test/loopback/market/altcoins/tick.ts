const SIGNIFICANT_DIGITS = 5;

/** Decimals of a price as exchanges quote it: five significant digits, as far as the market's tick allows. */
export function decimalsOf(price: number, most: number): number {
  return Math.min(most, Math.max(0, SIGNIFICANT_DIGITS - 1 - Math.floor(Math.log10(price))));
}

/** A price on its tick; never below one tick. The number is the nearest double to the decimal text that is printed of it. */
export function onTick(price: number, most: number): number {
  const smallest = 10 ** -most;
  return Number(Math.max(price, smallest).toFixed(decimalsOf(Math.max(price, smallest), most)));
}

/** Plain decimal text of a price, no exponent, zeros at the end cut off. */
export function priceText(price: number, least = 2): string {
  const [whole = '0', fraction = ''] = price.toFixed(Math.min(20, Math.max(least, decimalsOf(price, 20) + 2))).split('.');
  return fraction === '' ? whole : `${whole}.${fraction.replace(/0+$/, '').padEnd(least, '0')}`;
}
