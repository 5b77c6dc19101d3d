package io.github.webrtcmasking.internal.vantage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.ice4j.StunMessageEvent;
import org.ice4j.Transport;
import org.ice4j.TransportAddress;
import org.ice4j.attribute.Attribute;
import org.ice4j.attribute.ErrorCodeAttribute;
import org.ice4j.attribute.XorMappedAddressAttribute;
import org.ice4j.message.MessageFactory;
import org.ice4j.message.Request;
import org.ice4j.message.Response;
import org.ice4j.socket.IceUdpSocketWrapper;
import org.ice4j.stack.StunStack;
import org.ice4j.stunclient.BlockingRequestSender;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An independent STUN implementation as client, over real UDP. */
class Ice4jClientTest {

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "::1"})
  void ice4jLearnsItsAddressAndUnderstandsARefusal(String host) throws Exception {
    InetAddress address = InetAddress.getByName(host);
    StunStack stack = new StunStack();
    try (Vantage vantage = start(address)) {
      IceUdpSocketWrapper socket =
          new IceUdpSocketWrapper(new java.net.DatagramSocket(new InetSocketAddress(address, 0)));
      TransportAddress local = new TransportAddress(address, socket.getLocalPort(), Transport.UDP);
      TransportAddress server = new TransportAddress(address, vantage.port(), Transport.UDP);
      stack.addSocket(socket, server);
      try {
        Response bound = ask(stack, MessageFactory.createBindingRequest(), local, server);
        XorMappedAddressAttribute mapped =
            (XorMappedAddressAttribute) bound.getAttribute(Attribute.XOR_MAPPED_ADDRESS);
        assertThat(endpoint(mapped.getAddress(bound.getTransactionID())))
            .isEqualTo(endpoint(local));

        Request allocate = MessageFactory.createAllocateRequest((byte) 17, false);
        Response refused = ask(stack, allocate, local, server);
        ErrorCodeAttribute error = (ErrorCodeAttribute) refused.getAttribute(Attribute.ERROR_CODE);
        assertThat((int) error.getErrorCode()).isEqualTo(401);
        assertThat(refused.getAttribute(Attribute.NONCE)).isNotNull();
      } finally {
        stack.removeSocket(local, server);
      }
    } finally {
      stack.shutDown();
    }
  }

  private static Response ask(
      StunStack stack, Request request, TransportAddress local, TransportAddress server)
      throws Exception {
    StunMessageEvent event =
        new BlockingRequestSender(stack, local).sendRequestAndWaitForResponse(request, server);
    assertThat(event).isNotNull();
    return (Response) event.getMessage();
  }

  private static io.github.webrtcmasking.internal.vantage.protocol.TransportAddress endpoint(
      TransportAddress address) {
    return new io.github.webrtcmasking.internal.vantage.protocol.TransportAddress(
        Ports.value(address.getAddress()), address.getPort());
  }

  private static Vantage start(InetAddress address) {
    return Vantage.start(
        new VantageSettings(0, List.of(Ports.value(address))),
        KeyRing.of(TestKeys.CURRENT),
        Clock.systemUTC(),
        new SecureRandom());
  }
}
