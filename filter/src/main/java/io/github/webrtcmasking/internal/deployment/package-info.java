/** Installs everything in one web application and removes it at undeploy. */
@NullMarked
package io.github.webrtcmasking.internal.deployment;

import org.jspecify.annotations.NullMarked;
