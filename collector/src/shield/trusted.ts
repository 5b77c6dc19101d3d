import { callable } from './natives';

interface Policies {
  isHTML(given: unknown): boolean;
  createPolicy(name: string, rules: Record<string, (text: string) => string>): object;
}

export const asItIs = (text: string): string => text;

const policies = (globalThis as unknown as { trustedTypes?: Policies }).trustedTypes;
/** If a page requires trusted types, it has to allow a policy of this name. */
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

/** Our text in a form that the browser accepts as markup. */
export const trustedHtml = (text: string): string => html(policy, text);

/** Our URL in a form that the browser accepts for a script. */
export const trustedUrl = (text: string): string => scriptUrl(policy, text);

const isHtml = callable(policies?.isHTML);

/** Whether one of the page's policies made this trusted markup. */
export const isTrustedHtml = (given: unknown): boolean => !!policies && isHtml(policies, given);
