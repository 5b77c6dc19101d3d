package io.github.webrtcmasking.bench.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One page through one filter, with everything that is done for the request. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 8, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 30, time = 100, timeUnit = TimeUnit.MILLISECONDS)
public class InjectionBenchmark {
  private static final int CHUNK = 8192;

  @Param public Injector injector;
  @Param public Page page;

  @Param({"1024", "102400"})
  public int size;

  /** Into how many pages the beginnings are spread; more than one makes each unlike the last. */
  @Param({"1"})
  public int beginnings = 1;

  private final StubRequest request = new StubRequest();
  private final StubResponse response = new StubResponse();
  private byte[][] bytePages;
  private char[][] characterPages;
  private String[] textPages;
  private int turn;
  private byte[] bytes;
  private char[] characters;
  private String text;
  private FilterChain chunksOfBytes;
  private FilterChain chunksOfCharacters;
  private FilterChain chunksOfText;
  private FilterChain singleBytes;
  private FilterChain singleCharacters;

  @Setup
  public void prepare() throws IOException, ServletException {
    bytePages = new byte[beginnings][];
    characterPages = new char[beginnings][];
    textPages = new String[beginnings];
    for (int i = 0; i < beginnings; i++) {
      textPages[i] = beginnings == 1 ? page.ofSize(size) : page.ofSize(size, i);
      bytePages[i] = textPages[i].getBytes(UTF_8);
      characterPages[i] = textPages[i].toCharArray();
    }
    chunksOfBytes =
        injector.around((asked, answer) -> writeChunks(typed(answer).getOutputStream()));
    chunksOfCharacters = injector.around((asked, answer) -> writeChunks(typed(answer).getWriter()));
    chunksOfText = injector.around((asked, answer) -> writeText(typed(answer).getWriter()));
    singleBytes = injector.around((asked, answer) -> writeSingly(typed(answer).getOutputStream()));
    singleCharacters = injector.around((asked, answer) -> writeSingly(typed(answer).getWriter()));
    requireTag();
  }

  /** A filter that fails is fast or slow for other reasons. */
  private void requireTag() throws IOException, ServletException {
    boolean asked = injector == Injector.OURS || injector == Injector.FIXED;
    if (asked && !(produced(true) + produced(false)).matches("(?s).*<script.*<script.*")) {
      throw new IllegalStateException(injector + " has put no tag into " + page);
    }
  }

  private static ServletResponse typed(ServletResponse answer) {
    answer.setContentType("text/html;charset=UTF-8");
    return answer;
  }

  private void writeChunks(ServletOutputStream out) throws IOException {
    for (int from = 0; from < bytes.length; from += CHUNK) {
      out.write(bytes, from, Math.min(CHUNK, bytes.length - from));
    }
  }

  private void writeChunks(PrintWriter out) {
    for (int from = 0; from < characters.length; from += CHUNK) {
      out.write(characters, from, Math.min(CHUNK, characters.length - from));
    }
  }

  private void writeText(PrintWriter out) {
    for (int from = 0; from < text.length(); from += CHUNK) {
      out.write(text, from, Math.min(CHUNK, text.length() - from));
    }
  }

  private void writeSingly(ServletOutputStream out) throws IOException {
    for (byte b : bytes) {
      out.write(b);
    }
  }

  private void writeSingly(PrintWriter out) {
    for (char c : characters) {
      out.write(c);
    }
  }

  private int run(FilterChain chain) throws IOException, ServletException {
    turn = turn + 1 == beginnings ? 0 : turn + 1;
    bytes = bytePages[turn];
    characters = characterPages[turn];
    text = textPages[turn];
    request.recycle();
    response.recycle();
    chain.doFilter(request, (ServletResponse) response);
    return response.finish();
  }

  @Benchmark
  public int bytes() throws IOException, ServletException {
    return run(chunksOfBytes);
  }

  @Benchmark
  public int writer() throws IOException, ServletException {
    return run(chunksOfCharacters);
  }

  /** As {@link #writer}, but strings, as template engines and servlets write. */
  @Benchmark
  public int strings() throws IOException, ServletException {
    return run(chunksOfText);
  }

  @Benchmark
  public int byteByByte() throws IOException, ServletException {
    return run(singleBytes);
  }

  @Benchmark
  public int characterByCharacter() throws IOException, ServletException {
    return run(singleCharacters);
  }

  /** What came out, for whoever doubts that the injectors inject. */
  String produced(boolean asBytes) throws IOException, ServletException {
    if (asBytes) {
      bytes();
    } else {
      writer();
    }
    return response.text();
  }
}
