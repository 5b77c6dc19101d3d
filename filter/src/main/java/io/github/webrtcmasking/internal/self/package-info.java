/** The page on which people of the operator's networks see their own verdict, and what to mend. */
@NullMarked
package io.github.webrtcmasking.internal.self;

import org.jspecify.annotations.NullMarked;
