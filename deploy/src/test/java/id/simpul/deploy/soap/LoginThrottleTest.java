package id.simpul.deploy.soap;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.connectors.soap.WrongLogin;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LoginThrottleTest {

  private static final String SERVICE = "/services/dinkes";

  private final LoginThrottle throttle = new LoginThrottle();
  private int asked;

  @Test
  void whoGuessesPasswordsIsNotListenedToAnyMore() throws Exception {
    for (int i = 0; i < 20; i++) {
      assertThat(call("10.0.0.1", SERVICE, false)).isEqualTo(200);
    }

    assertThat(call("10.0.0.1", SERVICE, true)).isEqualTo(429);
    assertThat(asked).isEqualTo(20);
  }

  @Test
  void othersAndOtherServicesAreListenedTo() throws Exception {
    for (int i = 0; i < 30; i++) {
      call("10.0.0.1", SERVICE, false);
    }

    assertThat(call("10.0.0.2", SERVICE, true)).isEqualTo(200);
    assertThat(call("10.0.0.1", "/services/other", true)).isEqualTo(200);
  }

  @Test
  void rightLoginsAreNotCounted() throws Exception {
    for (int i = 0; i < 100; i++) {
      assertThat(call("10.0.0.1", SERVICE, true)).isEqualTo(200);
    }
  }

  private int call(String address, String uri, boolean right) throws Exception {
    var request = new MockHttpServletRequest("POST", uri);
    request.setRemoteAddr(address);
    var response = new MockHttpServletResponse();
    throttle.pass(
        request,
        response,
        (called, answered) -> {
          asked++;
          if (!right) {
            WrongLogin.mark(called);
          }
        });
    return response.getStatus();
  }
}
