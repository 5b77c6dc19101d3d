/** What an application reads: the assessment of a visitor, its verdict and its reasons. */
@NullMarked
package io.github.webrtcmasking.assessment;

import org.jspecify.annotations.NullMarked;
