// What is stored is read as unknown. Written by hand: in a tab a schema library would weigh more than the badge itself.

export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
export const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
export const isOneOf = <T>(choices: readonly T[], value: unknown): value is T => choices.some((choice) => choice === value);
