package io.github.webrtcmasking.lab;

import static java.util.stream.Collectors.toMap;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The laboratory with its server and all shops; closing it takes everything down. */
final class RunningLaboratory implements AutoCloseable {
  private final LaboratoryNetwork network;
  private final Map<String, Shop> shops;
  private final Report report = new Report();

  private RunningLaboratory(LaboratoryNetwork network, Map<String, Shop> shops) {
    this.network = network;
    this.shops = shops;
  }

  static RunningLaboratory start() {
    LaboratoryNetwork network =
        LaboratoryNetwork.build(Path.of(Report.FILES + ".log").toAbsolutePath());
    try {
      List<Shop> shops = Shops.all(network.folder());
      network.shop().serve(shops).ready();
      return new RunningLaboratory(
          network, shops.stream().collect(toMap(Shop::name, Function.identity())));
    } catch (RuntimeException failed) {
      network.close();
      throw failed;
    }
  }

  LaboratoryNetwork network() {
    return network;
  }

  Report report() {
    return report;
  }

  Shop shop(String name) {
    return shops.get(name);
  }

  @Override
  public void close() {
    report.write();
    network.close();
  }
}
