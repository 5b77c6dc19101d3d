package io.github.webrtcmasking.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** The lanes in turn, each for a few seconds, again and again at one shop. */
final class Soak {

  private static final int CLIENTS = 4;
  private static final int BESIDE = 4;
  private static final long SLICE = TimeUnit.SECONDS.toNanos(5);
  private static final double KILOBYTE = 1024;
  private static final double MEGABYTE = KILOBYTE * KILOBYTE;

  private final ShopProcess shop;
  private final Map<Lane, Times> times = new EnumMap<>(Lane.class);
  private final Map<Lane, Double> seconds = new EnumMap<>(Lane.class);
  private final Map<Lane, Long> garbage = new EnumMap<>(Lane.class);
  private final Others others;
  private final List<Long> heaps = new ArrayList<>();
  private final List<Long> threads = new ArrayList<>();

  Soak(ShopProcess shop) {
    this.shop = shop;
    this.others = new Others(shop.port(), 0);
    for (Lane each : Lane.values()) {
      times.put(each, new Times());
      seconds.put(each, 0.0);
      garbage.put(each, 0L);
    }
  }

  /** All lanes once, and another one first each time. */
  void round(int number) throws Exception {
    Lane[] lanes = Lane.values();
    for (int i = 0; i < lanes.length; i++) {
      slice(lanes[(i + number) % lanes.length]);
    }
  }

  private void slice(Lane lane) throws Exception {
    ExecutorService clients = Executors.newCachedThreadPool();
    long allocated = shop.number("allocated");
    long begun = System.nanoTime();
    List<Future<Times>> readers = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      readers.add(clients.submit(new Readers(shop.port(), lane, begun + SLICE)));
    }
    List<Future<Others>> beside = new ArrayList<>();
    for (int i = 0; lane == Lane.ALL && i < BESIDE; i++) {
      beside.add(clients.submit(new Others(shop.port(), begun + SLICE)));
    }
    for (Future<Times> each : readers) {
      times.get(lane).addAll(each.get());
    }
    for (Future<Others> each : beside) {
      others.addAll(each.get());
    }
    clients.shutdown();
    seconds.merge(lane, (System.nanoTime() - begun) / 1e9, Double::sum);
    garbage.merge(lane, Math.max(0, shop.number("allocated") - allocated), Long::sum);
  }

  /** Notes what is in use when no session lives. */
  void rest() throws IOException {
    shop.ask("forget");
    heaps.add(shop.number("heap"));
    threads.add(shop.number("threads"));
  }

  Others others() {
    return others;
  }

  /** How much more is in use at the end than at the first rest. */
  long growth() {
    return heaps.get(heaps.size() - 1) - heaps.get(0);
  }

  long moreThreads() {
    return threads.get(threads.size() - 1) - threads.get(0);
  }

  List<String> lanes(String server) {
    double plain = times.get(Lane.WITHOUT).count() / seconds.get(Lane.WITHOUT);
    List<String> rows = new ArrayList<>();
    for (Lane each : Lane.values()) {
      Times its = times.get(each);
      double rate = its.count() / seconds.get(each);
      long bytes = garbage.get(each) / Math.max(1, its.count());
      rows.add(
          String.format(
              Locale.ROOT,
              "| %s | %s | %,d | %,.0f | %.0f %% | %.2f ms | %.2f ms | %.2f ms | %s |",
              server,
              each.title(),
              its.count(),
              rate,
              100 * rate / plain,
              its.millis(0.5),
              its.millis(0.99),
              its.millis(0.999),
              bytes < KILOBYTE ? "-" : String.format(Locale.ROOT, "%.1f KB", bytes / KILOBYTE)));
    }
    return rows;
  }

  String course(String server, double minutes) {
    return String.format(
        Locale.ROOT,
        "| %s | %.0f | %,d | %,d | %,d | %,d | %,d | %,d | %d | %s MB | %d → %d |",
        server,
        minutes,
        times.values().stream().mapToLong(Times::count).sum(),
        others.honest(),
        others.taken(),
        others.attacks(),
        others.attacksTaken(),
        others.datagrams(),
        others.errors(),
        heaps.stream()
            .map(each -> String.format(Locale.ROOT, "%.1f", each / MEGABYTE))
            .collect(java.util.stream.Collectors.joining(" → ")),
        threads.get(0),
        threads.get(threads.size() - 1));
  }
}
