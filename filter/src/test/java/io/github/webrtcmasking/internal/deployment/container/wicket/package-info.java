/** An application whose pages Wicket's filter answers. */
package io.github.webrtcmasking.internal.deployment.container.wicket;
