package io.github.webrtcmasking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.brotli.dec.BrotliInputStream;
import org.junit.jupiter.api.Test;

/** The scripts in the jar are what the collector's sources build, which shows without Node. */
class CollectorBuildTest {

  /** Surefire runs tests in their module's folder. */
  private static final Path COLLECTOR = Path.of("..", "collector");

  @Test
  void scriptsAreBuiltFromTheSourcesBesideThem() throws Exception {
    Map<String, String> files = checksumsOfTheFiles();
    Map<String, String> build = checksumsOfTheBuild();
    Set<String> differing = new TreeSet<>(files.keySet());
    differing.addAll(build.keySet());
    differing.removeIf(file -> Objects.equals(files.get(file), build.get(file)));
    assertThat(differing)
        .as(
            "files that are not as the last build of collector/dist saw or made them: run \"npm ci"
                + " --ignore-scripts && npm run build\" in collector/ (Node.js 20 or newer) and"
                + " commit dist/ and dist.sha256")
        .isEmpty();
    assertThat(files).containsKeys("src/probe.ts", "src/shield.ts", "dist/probe.js");
  }

  @Test
  void compressedScriptsAreTheScripts() throws Exception {
    try (Stream<Path> scripts = Files.list(COLLECTOR.resolve("dist"))) {
      for (Path script : scripts.filter(each -> each.toString().endsWith(".js")).toList()) {
        try (InputStream gzip = Files.newInputStream(Path.of(script + ".gz"));
            InputStream brotli = Files.newInputStream(Path.of(script + ".br"))) {
          assertThat(new GZIPInputStream(gzip)).hasBinaryContent(Files.readAllBytes(script));
          assertThat(new BrotliInputStream(brotli)).hasBinaryContent(Files.readAllBytes(script));
        }
      }
    }
  }

  /** By file, as the collector's build has written them down. */
  private static Map<String, String> checksumsOfTheBuild() throws IOException {
    Map<String, String> checksums = new TreeMap<>();
    for (String line : Files.readAllLines(COLLECTOR.resolve("dist.sha256"))) {
      String[] parts = line.split(" {2}", 2);
      checksums.put(parts[1], parts[0]);
    }
    return checksums;
  }

  private static Map<String, String> checksumsOfTheFiles()
      throws IOException, NoSuchAlgorithmException {
    Map<String, String> checksums = new TreeMap<>();
    for (String start : List.of("src", "dist", "scripts/bundle.mjs", "tsconfig.json")) {
      try (Stream<Path> below = Files.walk(COLLECTOR.resolve(start))) {
        for (Path file : below.filter(Files::isRegularFile).toList()) {
          String name = COLLECTOR.relativize(file).toString().replace('\\', '/');
          byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
          checksums.put(name, HexFormat.of().formatHex(hash));
        }
      }
    }
    return checksums;
  }
}
