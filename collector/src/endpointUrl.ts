/**
 * The URL of an endpoint beside the script. A path parameter at the end of the script's URL
 * (`…/probe.js;jsessionid=X`) is kept: it carries the session if cookies do not.
 */
export const endpointUrl = (scriptUrl: string, name: string): string =>
  scriptUrl.replace(/[^/;?#]*(;[^/?#]*)?([?#].*)?$/, `${name}$1`);
