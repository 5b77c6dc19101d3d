/** 0 if the text does not tell. */
export type Family = 4 | 6 | 0;

/** The family of an IP literal; 0 for a name, or for nothing. */
export const familyOf = (address: string): Family =>
  address.includes(':') ? 6 : /^(\d+\.){3}\d+$/.test(address) ? 4 : 0;
