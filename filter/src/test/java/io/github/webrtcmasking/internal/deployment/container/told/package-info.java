/** Parts of an application that wants to be told. */
package io.github.webrtcmasking.internal.deployment.container.told;
