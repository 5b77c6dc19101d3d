/** An application that leaves its sessions to Spring Session. */
package io.github.webrtcmasking.internal.deployment.container.spring;
