/** Real servers on free ports of loopback, and what is put into them. */
package io.github.webrtcmasking.testing.server;
