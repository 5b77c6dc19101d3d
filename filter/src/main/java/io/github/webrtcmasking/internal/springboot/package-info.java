/**
 * Installs the filter in applications of Spring Boot, whose servers call no initializer of jars.
 */
@NullMarked
package io.github.webrtcmasking.internal.springboot;

import org.jspecify.annotations.NullMarked;
