/**
 * What the tests of the filter use beside the filter itself, and Java 8 does not have: an HTTP
 * client for tests, and a few methods.
 */
package io.github.webrtcmasking.legacy.backport;
