/** What tests of several packages need: stand-ins for a request and a session. */
package io.github.webrtcmasking.testing;
