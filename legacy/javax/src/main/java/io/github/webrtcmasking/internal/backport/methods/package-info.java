/** One class for each class of the JDK that has got methods since Java 8. */
package io.github.webrtcmasking.internal.backport.methods;
