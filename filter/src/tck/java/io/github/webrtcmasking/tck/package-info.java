/** The Jakarta Servlet TCK with and without the jar. */
package io.github.webrtcmasking.tck;
