/** Tests of the look-ups; the databases are MaxMind's own test data, made up for the purpose. */
package io.github.webrtcmasking.internal.lookup;
