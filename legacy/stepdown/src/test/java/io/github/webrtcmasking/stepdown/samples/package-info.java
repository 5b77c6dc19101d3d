/** Classes that use what Java 8 does not have, and say what came of it. */
package io.github.webrtcmasking.stepdown.samples;
