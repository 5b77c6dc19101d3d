package io.github.webrtcmasking.testing.fuzz;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Gives one target shaken inputs for some time, in a JVM of its own, and prints how many. The first
 * one that fails ends it; that input is kept beside the log.
 */
public final class ShakeRun {

  /** What stands before the number in the log. */
  static final String COUNT = "shaken inputs: ";

  /** What stands before a failure. */
  static final String FAILURE = "== Shaken input: ";

  private static final int BETWEEN_LOOKS = 256;

  private ShakeRun() {}

  /**
   * Takes the name of the target's class, the seconds, the start of the series, the folder in which
   * to keep a failing input, and the folders with the seeds.
   */
  public static void main(String[] args) throws Throwable {
    FuzzTarget target = FuzzTarget.named(args[0]);
    long end = System.nanoTime() + Duration.ofSeconds(Long.parseLong(args[1])).toNanos();
    Path folder = Path.of(args[3]);
    List<byte[]> seeds = seeds(List.of(args).subList(4, args.length));
    ShakenInputs inputs = new ShakenInputs(seeds, Long.parseLong(args[2]));
    MethodHandle check = check(target);
    long count = 0;
    while (System.nanoTime() < end) {
      for (int i = 0; i < BETWEEN_LOOKS; i++, count++) {
        byte[] input = inputs.next();
        byte[] asked = input.clone();
        try {
          check.invokeExact(asked);
        } catch (Throwable failure) {
          System.out.println(FAILURE + failure + ", kept as " + keep(folder, input));
          failure.printStackTrace();
          System.out.println(COUNT + count);
          System.exit(1);
        }
      }
    }
    System.out.println(COUNT + count);
  }

  private static MethodHandle check(FuzzTarget target) throws Exception {
    Constructor<?> constructor = target.type().getDeclaredConstructor();
    constructor.setAccessible(true);
    Method method = target.method();
    method.setAccessible(true);
    return MethodHandles.lookup().unreflect(method).bindTo(constructor.newInstance());
  }

  private static List<byte[]> seeds(List<String> folders) throws IOException {
    List<byte[]> seeds = new ArrayList<>();
    for (String folder : folders) {
      try (Stream<Path> files = Files.list(Path.of(folder))) {
        for (Path file : files.sorted().toList()) {
          seeds.add(Files.readAllBytes(file));
        }
      }
    }
    return seeds;
  }

  private static Path keep(Path folder, byte[] input) throws IOException {
    String name = "shaken-" + Integer.toHexString(Arrays.hashCode(input));
    return Files.write(folder.resolve(name), input);
  }
}
