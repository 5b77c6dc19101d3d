/**
 * Says a word on servers that are too old for everything else in this jar. Not marked for the null
 * checker, whose annotations Java 8 does not understand.
 */
package io.github.webrtcmasking.internal.deployment.javaee;
