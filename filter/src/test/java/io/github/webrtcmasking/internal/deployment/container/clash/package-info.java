/** Services of an application that do not work before it runs. */
package io.github.webrtcmasking.internal.deployment.container.clash;
