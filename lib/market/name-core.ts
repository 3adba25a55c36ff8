import { cleanName } from './clean-name.ts';

/** "POL (prev. MATIC)", "Omni Network [Old]": remarks of one provider. */
const REMARK = /[([{][^)\]}]*[)\]}]/g;

/** Words that one provider prints and another leaves out: "Cosmos" and "Cosmos Hub", "Curve DAO" and "Curve DAO Token". */
const FILLERS: ReadonlySet<string> = new Set([
  'the',
  'token',
  'coin',
  'network',
  'protocol',
  'hub',
  'dao',
  'finance',
  'chain',
  'blockchain',
]);

/**
 * What is left of a coin's name once spelling, remarks and filler words of a provider are taken off: "XDC Network" and
 * "XDC" are both "xdc". A name of filler words only keeps them. Two coins may share it: compare tickers and prices too.
 */
export function nameCore(name: string): string {
  const words = cleanName(name)
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(REMARK, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const telling = words.filter((word) => !FILLERS.has(word));
  return (telling.length > 0 ? telling : words).join('');
}
