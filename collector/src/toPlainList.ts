/**
 * The distinct values, in a list that becomes a JSON array on any page. Old libraries (Prototype.js
 * before 1.7) give every array a `toJSON` that makes it a string.
 */
export const toPlainList = (values: string[]): string[] =>
  Object.assign([...new Set(values)], { toJSON: 0 });
