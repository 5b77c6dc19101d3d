import { endpointUrl } from '../endpointUrl';

/** The sentences of the banner, as the server sends them. */
export interface Words {
  language: string;
  label: string;
  text: string;
  refuse: string;
  accept: string;
  withdraw: string;
  withdrawn: string;
  close: string;
  /** The link to the privacy notice, where there is one. */
  notice?: { text: string; url: string };
}

/** The page's language, before those that the browser is set to. */
const languages = (): string =>
  [document.documentElement.lang, ...navigator.languages]
    .filter((language) => /^[\w-]+$/.test(language))
    .join();

/** Fetches the sentences; empty where this visitor is not to be asked. */
export const fetchWords = async (): Promise<Words | undefined> => {
  const response = await fetch(endpointUrl(import.meta.url, 'ask.json'), {
    headers: { 'Accept-Language': languages() },
  });
  return response.status === 200 ? ((await response.json()) as Words) : undefined;
};
