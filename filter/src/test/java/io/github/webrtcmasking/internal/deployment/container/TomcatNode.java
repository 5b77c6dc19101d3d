package io.github.webrtcmasking.internal.deployment.container;

import io.github.webrtcmasking.internal.deployment.container.Container.Application;
import io.github.webrtcmasking.testing.FreePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One of several Tomcats as they are downloaded, a process of its own with the basket in it. It can
 * be stopped, killed, and started again at the same ports.
 */
final class TomcatNode implements ClusterNode {

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  /** How Tomcat's DeltaManager sends changes to the other nodes. */
  enum Copying {
    /** The request ends when the other nodes have them. */
    AWAITED(6),
    /** They are sent later. */
    LATER(8);

    private final int options;

    Copying(int options) {
      this.options = options;
    }
  }

  /**
   * Where a node is.
   *
   * @param number from 1 on
   * @param http its port for visitors
   * @param copies its port for the other nodes
   */
  record Place(int number, int http, int copies) {

    static Place of(int number) {
      return new Place(number, FreePort.tcp(), FreePort.tcp());
    }

    String member(String element) {
      return "<"
          + element
          + " className='org.apache.catalina.tribes.membership.StaticMember' host='127.0.0.1' port='"
          + copies
          + "' domain='masking' uniqueId='{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,"
          + number
          + "}'/>";
    }
  }

  private final TomcatHome home;
  private final OutsideServer tomcat;
  private final Place place;

  /** Not started yet. */
  private TomcatNode(Place place) throws IOException {
    this.place = place;
    this.home = TomcatHome.copied(TomcatHome.UNPACKED, ClassPath.newDirectory("tomcat-node"));
    this.tomcat = new OutsideServer("Tomcat " + place.number(), home.folder());
  }

  /** One of nodes that copy their sessions by Tomcat's own DeltaManager. */
  static TomcatNode copying(Place place, List<Place> others, Copying how, War war)
      throws IOException {
    String cluster =
        """
        <Cluster className="org.apache.catalina.ha.tcp.SimpleTcpCluster"
            channelSendOptions="%d" channelStartOptions="3">
          <Manager className="org.apache.catalina.ha.session.DeltaManager"
              expireSessionsOnShutdown="false" notifyListenersOnReplication="true"/>
          <Channel className="org.apache.catalina.tribes.group.GroupChannel">
            <Receiver className="org.apache.catalina.tribes.transport.nio.NioReceiver"
                address="127.0.0.1" port="%d" autoBind="0" maxThreads="6"/>
            <Sender className="org.apache.catalina.tribes.transport.ReplicationTransmitter">
              <Transport className="org.apache.catalina.tribes.transport.nio.PooledParallelSender"/>
            </Sender>
            <Interceptor className="org.apache.catalina.tribes.group.interceptors.TcpPingInterceptor"
                interval="1000"/>
            <Interceptor
                className="org.apache.catalina.tribes.group.interceptors.TcpFailureDetector"
                connectTimeout="1000"/>
            <Interceptor
                className="org.apache.catalina.tribes.group.interceptors.MessageDispatchInterceptor"/>
            <Interceptor
                className="org.apache.catalina.tribes.group.interceptors.StaticMembershipInterceptor">
              %s%s
            </Interceptor>
          </Channel>
          <Valve className="org.apache.catalina.ha.tcp.ReplicationValve" filter=""/>
        </Cluster>
        """
            .formatted(
                how.options,
                place.copies(),
                place.member("LocalMember"),
                others.stream().map(it -> it.member("Member")).collect(Collectors.joining()));
    return new TomcatNode(place).prepared(cluster, war);
  }

  /** One of nodes whose application keeps the sessions of all of them somewhere else. */
  static TomcatNode sharing(Place place, War war) throws IOException {
    return new TomcatNode(place).prepared("", war);
  }

  private TomcatNode prepared(String cluster, War war) throws IOException {
    OutsideServer.delete(home.folder().resolve("webapps"));
    Path webapps = Files.createDirectories(home.folder().resolve("webapps"));
    Files.copy(war.packed(), webapps.resolve("shop.war"));
    home.listenAt(place.http());
    Path server = home.folder().resolve("conf/server.xml");
    String xml = Files.readString(server);
    int host = xml.indexOf("<Host ");
    Files.writeString(server, xml.substring(0, host) + cluster + xml.substring(host));
    return this;
  }

  @Override
  public void start() throws IOException {
    tomcat.start(
        home.command("-Xmx192m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC"),
        PATIENCE,
        "Server startup in");
  }

  @Override
  public Application application() {
    return OutsideServer.application(place.http(), "/shop", this::close);
  }

  @Override
  public void kill() {
    tomcat.kill();
  }

  @Override
  public void close() {
    tomcat.stop(Duration.ofSeconds(20));
  }
}
