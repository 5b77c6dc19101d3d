/**
 * Posts to an endpoint of ours. The request also arrives when the page goes away meanwhile, and
 * its own header tells it from a form of another site.
 */
export const post = (
  url: string,
  headers: Record<string, string> = {},
  body: string | null = null,
): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: { 'X-Masking': '1', ...headers },
    credentials: 'same-origin',
    cache: 'no-store',
    keepalive: true,
    body,
  });
