import { neverThrowing } from './neverThrowing';

/** An enum, because the bundler puts its numbers in place of the names. */
enum Millis {
  /** No run takes longer. */
  Interval = 10_000,
}

/**
 * Runs an action, and again, not too often, when something may mean that the visitor comes from
 * another network now, or that the page is about to ask for something without a page load: back from
 * the back/forward cache, from having been offline or from another application; Turbo, htmx, and
 * every change of the history where the browser tells of it. Only while the page is in view and says
 * of consent what it said at first. Whether anything is to be asked, the server says.
 */
export const nowAndAgain = (action: () => unknown) =>
  neverThrowing(() => {
    // What whenAgreed.ts looks at. The shield has us run in a frame, hence the top.
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
  });
