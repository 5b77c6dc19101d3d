import { endpointUrl } from './endpointUrl';
import { neverThrowing } from './neverThrowing';
import { whenAgreed } from './whenAgreed';

// Loads the collector only after consent. Before that, nothing is asked of the visitor or sent.
neverThrowing(() =>
  whenAgreed(neverThrowing(() => import(endpointUrl(import.meta.url, 'probe.js')))),
)();
