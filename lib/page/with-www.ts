/** The bare hosts of a site, each followed by its www: written out, the second half of them would weigh on every tab. */
export const withWww = (...bare: readonly string[]): readonly string[] => bare.flatMap((host) => [host, `www.${host}`]);
