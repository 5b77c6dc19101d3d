/**
 * A random UUID. Not from `crypto.randomUUID`, which exists only in secure contexts, while many
 * intranet pages are plain http. An object URL ends in a UUID everywhere (File API, section 8.1).
 */
export const randomUuid = (): string => {
  const address = URL.createObjectURL(new Blob());
  URL.revokeObjectURL(address);
  return address.slice(-36);
};
