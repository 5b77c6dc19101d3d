/** Parts of an application that has CDI. */
package io.github.webrtcmasking.internal.deployment.container.cdi;
