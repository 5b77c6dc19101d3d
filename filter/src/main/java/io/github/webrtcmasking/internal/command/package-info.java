/** The jar as a program: its commands, and how they are explained. */
@NullMarked
package io.github.webrtcmasking.internal.command;

import org.jspecify.annotations.NullMarked;
