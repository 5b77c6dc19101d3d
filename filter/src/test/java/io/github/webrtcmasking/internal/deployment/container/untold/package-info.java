/** Pages with a part that no filter is told of. */
package io.github.webrtcmasking.internal.deployment.container.untold;
