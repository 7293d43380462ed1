package id.simpul.deploy.cli;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class ListenAddressTest {

  private static final String HERE = "127.0.0.1";

  @Test
  void aPortInUseIsSaidWithItsNumberAndWhatToDo() throws Exception {
    int port;
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName(HERE))) {
      port = other.getLocalPort();
      assertThatThrownBy(() -> ListenAddress.check(HERE, port))
          .hasMessageContaining("127.0.0.1 port " + port)
          .hasMessageContaining("--http-port");
    }
    assertThatCode(() -> ListenAddress.check(HERE, port)).doesNotThrowAnyException();
  }

  @Test
  void anAddressOfAnotherMachineIsSaid() {
    assertThatThrownBy(() -> ListenAddress.check("192.0.2.1", 0))
        .hasMessageContaining("cannot listen on 192.0.2.1");
  }

  @Test
  void anyFreePortIsFine() {
    assertThatCode(() -> ListenAddress.check(HERE, 0)).doesNotThrowAnyException();
  }
}
