import { callable } from './natives';

interface Policies {
  createPolicy(name: string, rules: Record<string, (text: string) => string>): object;
}

const same = (text: string): string => text;

/** Where trusted types are required, the page has to allow a policy of this name. */
const policy = ((): Record<string, (text: string) => string> => {
  try {
    const given = (globalThis as unknown as { trustedTypes: Policies }).trustedTypes;
    const rules = { createHTML: same, createScriptURL: same };
    return given.createPolicy('webrtc-masking', rules) as typeof rules;
  } catch {
    return { createHTML: same, createScriptURL: same };
  }
})();

const html = callable(policy.createHTML);
const scriptUrl = callable(policy.createScriptURL);

/** A text of ours as the browser takes it for markup. */
export const trustedHtml = (text: string): string => html(policy, text);

/** An address of ours as the browser takes it for that of a script. */
export const trustedUrl = (text: string): string => scriptUrl(policy, text);
