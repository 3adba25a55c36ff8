/** The entries of a list that is written with commas, over as many lines as it needs. */
export const listed = (text: string): readonly string[] => text.split(',').map((entry) => entry.trim().replaceAll(/\s+/g, ' '));
