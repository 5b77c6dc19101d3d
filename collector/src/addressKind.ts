import { familyOf, type Family } from './familyOf';

const UNSPECIFIED = /^(0\.|::$)/;
/** Private, loopback, link-local, carrier-grade NAT, 464XLAT, unique-local; mDNS names. */
const LOCAL =
  /^(10|127|169\.254|172\.(1[6-9]|2\d|3[01])|192\.(168|0\.0)|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\.|^(::1$|f(e[89ab]|[cd].).:)|\.local$/;

export type AddressKind = Family | 'local';

/**
 * The kind of an address in lower case: the family of a public one, `local` for one that is known
 * only in its own network, 0 for none. Only for the event's lists: the server takes them as claims
 * and checks again.
 */
export const addressKind = (address: string): AddressKind =>
  UNSPECIFIED.test(address) ? 0 : LOCAL.test(address) ? 'local' : familyOf(address);
