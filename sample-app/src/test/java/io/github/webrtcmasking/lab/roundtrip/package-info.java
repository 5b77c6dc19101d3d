/** What the laboratory for round trips runs on its hosts, and what it makes of the times. */
package io.github.webrtcmasking.lab.roundtrip;
