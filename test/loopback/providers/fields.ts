/** Paths of all fields of a JSON value with their types (`.data.points[].marketCap:number`); lists by their first element. */
export function fields(value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value)) return value.length === 0 ? [`${path}[]`] : fields(value[0], `${path}[]`);
  if (typeof value !== 'object' || value === null) return [`${path}:${value === null ? 'null' : typeof value}`];
  return Object.entries(value).flatMap(([key, inner]) => fields(inner, `${path}.${key}`));
}
