/** An application that is asked with the jar and without it. Knows nothing of the jar. */
package io.github.webrtcmasking.internal.deployment.container.same;
