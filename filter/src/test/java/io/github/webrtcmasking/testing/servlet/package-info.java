/** Filters and streams of applications and containers, for tests with and without a server. */
package io.github.webrtcmasking.testing.servlet;
