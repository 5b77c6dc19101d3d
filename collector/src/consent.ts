import { endpointUrl } from './endpointUrl';
import { neverThrowing } from './neverThrowing';
import { whenAgreed } from './whenAgreed';

// The collector itself comes only then: before, nothing of the visitor's is asked or sent.
neverThrowing(() =>
  whenAgreed(neverThrowing(() => import(endpointUrl(import.meta.url, 'probe.js')))),
)();
