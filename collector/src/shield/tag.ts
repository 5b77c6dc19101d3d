import { trustedUrl } from './trusted';

/** Another element with the same script, which has not run yet. */
export const anotherTag = ({ src, nonce }: HTMLScriptElement): HTMLScriptElement => {
  const tag = document.createElement('script');
  tag.src = trustedUrl(src);
  if (nonce) {
    tag.setAttribute('nonce', nonce);
  }
  return tag;
};
