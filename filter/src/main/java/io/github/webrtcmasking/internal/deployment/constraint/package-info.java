/** Which security constraints an application declares over our endpoints. */
@NullMarked
package io.github.webrtcmasking.internal.deployment.constraint;

import org.jspecify.annotations.NullMarked;
