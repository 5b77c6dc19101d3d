import { neverThrowing } from './neverThrowing';

/** An enum, because the bundler replaces its names with numbers. */
enum Millis {
  /** The least time between two runs; no run takes longer. */
  Interval = 10_000,
}

/**
 * Runs an action now, and again when the visitor may be on another network or the page may make a
 * request without a page load. Such hints are: the page comes back from the back/forward cache,
 * from being offline or from another application; Turbo or htmx make a request; the history
 * changes, if the browser reports it. Runs again only after a while, if the page is visible and its
 * word on consent has not changed. The server decides whether to ask anything.
 */
export const nowAndAgain = (action: () => unknown): void => {
  // The attribute that whenAgreed.ts reads. On `top`, because the shield runs the collector in a
  // frame.
  const consent = (): unknown => top!.document.documentElement.dataset.webrtcMaskingConsent;
  const given = consent();
  let last = Date.now();
  const again = neverThrowing(() => {
    if (Date.now() - last > Millis.Interval && !document.hidden && consent() === given) {
      last = Date.now();
      action();
    }
  });
  action();
  'visibilitychange pageshow online turbo:visit htmx:beforeRequest'
    .split(' ')
    .forEach((hint) => addEventListener(hint, again));
  (window as { navigation?: EventTarget }).navigation?.addEventListener(
    'currententrychange',
    again,
  );
};
