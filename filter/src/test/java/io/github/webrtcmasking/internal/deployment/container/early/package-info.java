/** An application that reads the assessment before any filter has seen the request. */
@org.jspecify.annotations.NullMarked
package io.github.webrtcmasking.internal.deployment.container.early;
