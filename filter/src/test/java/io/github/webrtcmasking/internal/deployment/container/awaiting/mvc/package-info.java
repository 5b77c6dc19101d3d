/** The same application on Spring MVC. */
package io.github.webrtcmasking.internal.deployment.container.awaiting.mvc;
