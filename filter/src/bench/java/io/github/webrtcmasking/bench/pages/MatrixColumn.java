package io.github.webrtcmasking.bench.pages;

import io.github.webrtcmasking.internal.injection.matrix.Judgement;
import io.github.webrtcmasking.internal.injection.matrix.Judgement.Kind;
import io.github.webrtcmasking.internal.injection.matrix.app.Case;
import java.util.LinkedHashMap;
import java.util.Map;

/** What one injector has made of every case on one server. */
final class MatrixColumn {
  private final String injector;
  private final String server;
  private final Map<String, Judgement> judgements = new LinkedHashMap<>();

  MatrixColumn(String injector, String server) {
    this.injector = injector;
    this.server = server;
  }

  void add(Case row, Judgement judgement) {
    judgements.put(row.name(), judgement);
  }

  String injector() {
    return injector;
  }

  String server() {
    return server;
  }

  String textOf(Case row) {
    return judgements.get(row.name()).text();
  }

  long count(Kind kind) {
    return judgements.values().stream().filter(each -> each.kind() == kind).count();
  }

  /** One row of the summary. */
  String summary() {
    return "| %s | %s | %d | %d | %d | %d |"
        .formatted(
            MatrixDocument.titleOf(injector),
            server,
            count(Kind.FINE),
            count(Kind.NO_TAG),
            count(Kind.DAMAGED),
            count(Kind.NOT_AVAILABLE));
  }
}
