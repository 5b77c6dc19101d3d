/** The filter in whole web applications on real servlet containers, asked over real HTTP. */
package io.github.webrtcmasking.internal.deployment.container;
