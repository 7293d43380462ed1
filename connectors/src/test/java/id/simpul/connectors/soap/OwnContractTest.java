package id.simpul.connectors.soap;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.cxf.wsdl.WSDLManager;
import org.junit.jupiter.api.Test;

class OwnContractTest {

  @Test
  void itIsNotForgottenWhenMemoryIsCollected() throws Exception {
    OwnContract.at("collected");

    System.gc();

    WSDLManager manager = SoapBus.shared().getExtension(WSDLManager.class);
    assertThat(manager.getDefinition("soap/simpul-messages.wsdl/collected")).isNotNull();
  }
}
