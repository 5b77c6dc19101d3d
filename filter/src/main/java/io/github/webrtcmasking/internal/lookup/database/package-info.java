/** What databases and lists of others tell about single addresses. */
@NullMarked
package io.github.webrtcmasking.internal.lookup.database;

import org.jspecify.annotations.NullMarked;
