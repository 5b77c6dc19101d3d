import { endpointUrl } from './endpointUrl';
import { quietly } from './quietly';
import { whenAgreed } from './whenAgreed';

// The collector itself comes only then: before, nothing of the visitor's is asked or sent.
quietly(() => whenAgreed(quietly(() => import(endpointUrl(import.meta.url, 'probe.js')))))();
