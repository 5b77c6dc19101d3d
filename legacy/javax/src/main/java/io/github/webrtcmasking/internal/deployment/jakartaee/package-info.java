/** For servers with {@code jakarta.servlet}, on which this jar does not work. */
package io.github.webrtcmasking.internal.deployment.jakartaee;
