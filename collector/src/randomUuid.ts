/**
 * A random UUID. Not `crypto.randomUUID`: that exists only in secure contexts, and many an intranet
 * page is plain http. The address of an object ends in one everywhere (File API, section 8.1).
 */
export const randomUuid = (): string => {
  const address = URL.createObjectURL(new Blob());
  URL.revokeObjectURL(address);
  return address.slice(-36);
};
