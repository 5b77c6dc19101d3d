package io.github.webrtcmasking.internal.deployment.container;

import io.github.webrtcmasking.testing.FreePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Open Liberty as a process of its own, whose sessions are in a JCache of Hazelcast. */
final class LibertyContainer implements KillableContainer {

  private static final Path SERVERS = Path.of("target", "servers").toAbsolutePath();
  private static final Path HAZELCAST = SERVERS.resolve("hazelcast.jar");
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  /** Whatever a request changes is in the cache before the next one can ask another node. */
  private static final String SERVER =
      """
      <server><featureManager><feature>servlet-6.0</feature><feature>pages-3.1</feature>
      <feature>jsonb-3.0</feature><feature>mpConfig-3.1</feature>
      <feature>sessionCache-1.0</feature></featureManager>
      <httpEndpoint id="defaultHttpEndpoint" host="127.0.0.1" httpPort="%d" httpsPort="-1"/>
      <applicationManager startTimeout="240s"/>
      <library id="jcache"><file name="%s"/></library>
      <httpSessionCache libraryRef="jcache" uri="file:${server.config.dir}/hazelcast.xml"
        writeFrequency="END_OF_SERVLET_SERVICE"/>
      <webApplication location="legacy.war" contextRoot="%s">
        <classloader apiTypeVisibility="spec,ibm-api,api,stable"/></webApplication>
      </server>
      """;

  private static final String CACHE =
      """
      <hazelcast xmlns="http://www.hazelcast.com/schema/config">
      <cluster-name>%s</cluster-name>
      <properties><property name="hazelcast.phone.home.enabled">false</property></properties>
      <network><port auto-increment="false">%d</port>
      <join><auto-detection enabled="false"/><multicast enabled="false"/>
      <tcp-ip enabled="true"><member-list>%s</member-list></tcp-ip></join>
      <interfaces enabled="true"><interface>127.0.0.1</interface></interfaces></network>
      </hazelcast>
      """;

  private final Path home = ClassPath.newDirectory("liberty");
  private final Path folder = home.resolve("servers/basket");
  private final int port = FreePort.tcp();
  private final OutsideServer server = new OutsideServer("Open Liberty", home);

  private LibertyContainer(String cache) throws IOException {
    Files.createDirectories(folder.resolve("apps"));
    Files.writeString(
        folder.resolve("server.xml"), SERVER.formatted(port, HAZELCAST, CONTEXT_PATH));
    Files.writeString(folder.resolve("hazelcast.xml"), cache);
    Files.writeString(
        folder.resolve("jvm.options"),
        // Each server has a part of the cache, and none asks another process for it.
        """
        -Dhazelcast.jcache.provider.type=member
        -Xmx384m
        -XX:TieredStopAtLevel=1
        """);
  }

  /**
   * One of several servers that keep sessions together, on loopback.
   *
   * @param port its own for the others
   * @param members the ports of all of them
   */
  static LibertyContainer node(int port, List<Integer> members) throws IOException {
    String all =
        members.stream()
            .map(each -> "<member>127.0.0.1:" + each + "</member>")
            .collect(Collectors.joining());
    return new LibertyContainer(CACHE.formatted("basket" + members.get(0), port, all));
  }

  @Override
  public Application deploy(War war) throws IOException {
    Files.copy(
        war.packed(), folder.resolve("apps/legacy.war"), StandardCopyOption.REPLACE_EXISTING);
    ProcessBuilder command =
        new ProcessBuilder(
            OutsideServer.installed(SERVERS, "wlp").resolve("bin/server").toString(),
            "run",
            "basket");
    command.environment().put("JAVA_HOME", System.getProperty("java.home"));
    command.environment().put("WLP_USER_DIR", home.toString());
    server.start(command, PATIENCE, "CWWKF0011I", "CWWKE0701E");
    return OutsideServer.application(port, CONTEXT_PATH, this::close);
  }

  @Override
  public void kill() {
    server.kill();
  }

  @Override
  public void close() {
    server.stopAll(Duration.ofMinutes(1));
  }
}
