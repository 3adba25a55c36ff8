/** Name as part of an address: "Curve DAO" → "curve-dao", "Ether.fi" → "ether-fi". */
export const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/'/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
