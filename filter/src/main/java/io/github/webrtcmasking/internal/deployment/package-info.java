/** Installs everything in one web application and takes it away at undeploy. */
@NullMarked
package io.github.webrtcmasking.internal.deployment;

import org.jspecify.annotations.NullMarked;
