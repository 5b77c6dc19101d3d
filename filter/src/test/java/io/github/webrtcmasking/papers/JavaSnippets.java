package io.github.webrtcmasking.papers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.papers.Paper.Snippet;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles Java: whole classes, methods, or statements within a request. */
final class JavaSnippets {

  private static final String IMPORTS =
      """
      import io.github.webrtcmasking.*;
      import io.github.webrtcmasking.assessment.*;
      import jakarta.enterprise.event.Observes;
      import jakarta.servlet.*;
      import jakarta.servlet.http.*;
      import java.io.IOException;
      import java.net.InetAddress;
      import java.time.Duration;
      import java.util.*;
      import java.util.concurrent.CompletionStage;
      """;

  /** What an application has of its own where the papers show a part of it. */
  private static final String APPLICATION =
      """
      abstract class Application {
        abstract void audit(HttpSession session, Assessment assessment);
      }
      """;

  private static final String STATEMENTS =
      """
      abstract class Snippet extends Application {
        void run(HttpServletRequest request, HttpSession session, ServletContext servletContext) {
          %s
        }
      }
      """;

  private static final String MEMBERS =
      """
      abstract class Snippet extends Application {
        %s
      }
      """;

  private final Path folder;

  JavaSnippets(Path folder) {
    this.folder = folder;
  }

  void compile(Snippet snippet) throws Exception {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    assertThat(compiler).as("a JDK and not only a runtime").isNotNull();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8)) {
      boolean compiled =
          compiler
              .getTask(
                  said,
                  files,
                  null,
                  List.of("-proc:none", "-d", folder.toString(), "-cp", classPath()),
                  null,
                  List.of(source(snippet.text())))
              .call();
      assertThat(compiled).as("%s: %s", snippet, said).isTrue();
    }
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  /** What a snippet imports itself, with the empty lines behind it. */
  private static String firstLines(String text) {
    return text.lines()
        .takeWhile(line -> line.startsWith("import ") || line.isBlank())
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  private static JavaFileObject source(String text) {
    String imports = firstLines(text);
    String rest = text.substring(imports.length());
    boolean isClass = rest.matches("(?s)(public )?(final )?class .*");
    boolean isMember = rest.matches("(?s)(void|CompletionStage<String>) \\w+\\(.*");
    String name = isClass ? rest.replaceAll("(?s).*?class (\\w+).*", "$1") : "Snippet";
    String body = isClass ? rest : (isMember ? MEMBERS : STATEMENTS).formatted(rest);
    String unit = imports + IMPORTS + APPLICATION + body;
    return new SimpleJavaFileObject(
        URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return unit;
      }
    };
  }
}
