/** Which requests a rule guards: paths in every spelling, patterns, and pages that are exempt. */
@NullMarked
package io.github.webrtcmasking.internal.gate.path;

import org.jspecify.annotations.NullMarked;
