/** A STUN and TURN client and server that share no code with the vantage: its judges. */
package io.github.webrtcmasking.testing.stun;
