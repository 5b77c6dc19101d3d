@org.jspecify.annotations.NullMarked
package io.github.webrtcmasking.internal.lookup.database;
