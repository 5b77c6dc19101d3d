package io.github.webrtcmasking.lab;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.lab.Equipment.Kind;
import io.github.webrtcmasking.lab.Situation.Event;
import io.github.webrtcmasking.lab.Situation.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Real browsers come to real shops in every situation of a group of visitors; nobody clicks
 * anything. One class for each group, so that JVMs can share the work.
 */
@ExtendWith(InLaboratory.class)
abstract class VisitedSituations {
  private final Group group;
  private final Desks desks = new Desks();

  VisitedSituations(Group group) {
    this.group = group;
  }

  /** Each situation is in one of them. */
  enum Group {
    /** Ordinary visitors with their browsers as they are, to whom nothing happens. */
    UNCHANGED,
    /**
     * Ordinary visitors who, or whose companies, have set something in their browsers, and those to
     * whom something happens while they wait.
     */
    CHANGED,
    /** Visitors who hide behind something that is set in their browsers. */
    PROXIED,
    /** Visitors who hide, with browsers as they are. */
    TUNNELLED;

    static Group of(Situation situation) {
      boolean asItIs = situation.equipment().equals(Equipment.NONE);
      if (situation.truth() == Truth.HIDING) {
        return asItIs ? TUNNELLED : PROXIED;
      }
      return asItIs && situation.event() == Event.NONE ? UNCHANGED : CHANGED;
    }
  }

  @AfterEach
  void leaveTheLastDesk() {
    desks.close();
  }

  @TestFactory
  Stream<DynamicNode> everySituationIsJudgedAsTheDecisionTableSays(RunningLaboratory laboratory) {
    String only = System.getProperty("lab.only", ".*");
    return Situations.all().stream()
        .filter(situation -> Group.of(situation) == group)
        .filter(situation -> situation.name().matches(only))
        .map(
            situation ->
                DynamicTest.dynamicTest(situation.name(), () -> run(situation, laboratory)));
  }

  private void run(Situation situation, RunningLaboratory laboratory) {
    List<Outcome> outcomes =
        situation.event() == Event.NONE
            ? together(situation, laboratory)
            : one(situation, laboratory);
    laboratory.report().visited(outcomes);
    assertThat(outcomes)
        .allSatisfy(
            outcome ->
                assertThat(outcome.shown()).as(outcome.toString()).isEqualTo(outcome.expected()))
        .allSatisfy(
            outcome ->
                assertThat(outcome.accuses() && situation.truth() == Truth.ORDINARY)
                    .as("an ordinary visitor is accused: %s", outcome)
                    .isFalse());
  }

  /** Both browsers at once, as two on one desk. */
  private List<Outcome> together(Situation situation, RunningLaboratory laboratory) {
    VisitorDesk desk = desks.desk(situation, laboratory.network());
    Visits visits = new Visits(laboratory);
    List<CompletableFuture<List<Outcome>>> running =
        situation.browsers().stream()
            .map(kind -> supplyAsync(() -> visits.outcomes(situation, kind, desk)))
            .toList();
    try {
      return running.stream().flatMap(each -> each.join().stream()).toList();
    } catch (CompletionException failed) {
      running.forEach(each -> each.exceptionally(alsoFailed -> List.of()).join());
      desks.close();
      throw failed;
    }
  }

  /** One after the other, where what happens to one would happen to the other. */
  private List<Outcome> one(Situation situation, RunningLaboratory laboratory) {
    desks.close();
    List<Outcome> outcomes = new ArrayList<>();
    for (Kind kind : situation.browsers()) {
      try (VisitorDesk desk = VisitorDesk.in(situation, laboratory.network())) {
        outcomes.addAll(new Visits(laboratory).outcomes(situation, kind, desk));
      }
    }
    return outcomes;
  }
}
