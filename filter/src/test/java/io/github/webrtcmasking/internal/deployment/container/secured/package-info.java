/** An application that Spring Security guards, its sessions kept by Spring Session. */
package io.github.webrtcmasking.internal.deployment.container.secured;
