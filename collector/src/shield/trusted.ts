import { callable } from './natives';

interface Policies {
  isHTML(given: unknown): boolean;
  createPolicy(name: string, rules: Record<string, (text: string) => string>): object;
}

export const asItIs = (text: string): string => text;

const policies = (globalThis as unknown as { trustedTypes?: Policies }).trustedTypes;
/** Where trusted types are required, the page has to allow a policy of this name. */
const policy = ((): Record<string, (text: string) => string> => {
  try {
    const rules = { createHTML: asItIs, createScriptURL: asItIs };
    return policies!.createPolicy('webrtc-masking', rules) as typeof rules;
  } catch {
    return { createHTML: asItIs, createScriptURL: asItIs };
  }
})();

const html = callable(policy.createHTML);
const scriptUrl = callable(policy.createScriptURL);

/** A text of ours as the browser takes it for markup. */
export const trustedHtml = (text: string): string => html(policy, text);

/** An address of ours as the browser takes it for that of a script. */
export const trustedUrl = (text: string): string => scriptUrl(policy, text);

const isHtml = callable(policies?.isHTML);

/** Whether a page has declared this to be good markup. */
export const isTrustedHtml = (given: unknown): boolean => !!policies && isHtml(policies, given);
