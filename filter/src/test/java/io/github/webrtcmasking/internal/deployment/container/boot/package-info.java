/**
 * Applications of Spring Boot, 3 or 4, in a process of their own. What an optional library is for
 * is in a class of its own, which is left alone where the library is missing.
 */
package io.github.webrtcmasking.internal.deployment.container.boot;
