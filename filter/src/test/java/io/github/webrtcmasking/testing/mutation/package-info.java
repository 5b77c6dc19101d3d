/** What mutants of our code show about its tests. */
package io.github.webrtcmasking.testing.mutation;
