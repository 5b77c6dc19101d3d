package io.github.webrtcmasking.legacy.backport;

import io.github.webrtcmasking.internal.backport.InPlaceOf;

/** A process, as far as tests end it. */
@InPlaceOf("java.lang.ProcessHandle")
public interface ProcessHandle {

  boolean isAlive();

  boolean destroy();

  boolean destroyForcibly();

  /** That of a process that was started here. */
  static ProcessHandle of(Process process) {
    return new ProcessHandle() {
      @Override
      public boolean isAlive() {
        return process.isAlive();
      }

      @Override
      public boolean destroy() {
        process.destroy();
        return true;
      }

      @Override
      public boolean destroyForcibly() {
        return process.destroyForcibly() != null;
      }
    };
  }
}
