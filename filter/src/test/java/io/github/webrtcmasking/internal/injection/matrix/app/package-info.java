/**
 * The application of the matrix: every way to write a page, one path each. Needs the Servlet API
 * only, so that one set of classes runs in every server.
 */
package io.github.webrtcmasking.internal.injection.matrix.app;
