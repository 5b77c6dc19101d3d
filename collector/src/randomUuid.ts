/**
 * A random UUID, version 4. Not `crypto.randomUUID`: that exists only in secure contexts, and
 * many an intranet page is plain http.
 */
export const randomUuid = (): string =>
  '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, (digit) => {
    const [random = 0] = crypto.getRandomValues(new Uint8Array(1));
    // 1 and 0 become any digit; 8, the variant, keeps its upper two bits.
    return (+digit ^ (random & (15 >> (+digit / 4)))).toString(16);
  });
