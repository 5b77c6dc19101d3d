/** A cart with a lock of its own, which the application takes in requests and in a listener. */
package io.github.webrtcmasking.internal.deployment.container.cart;
