package id.simpul.deploy.console;

import io.hawt.springboot.HawtioPlugin;
import org.apache.camel.ExtendedCamelContext;
import org.apache.camel.spi.CamelContextCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the console shows beside Hawtio's own pages. */
@Configuration(proxyBeanMethods = false)
class ConsoleParts {

  /** The page Deliveries; its script stands under {@code static/plugins/deliveries}. */
  @Bean
  CamelContextCustomizer sharedRouteInfo() {
    return camel -> {
      ExtendedCamelContext more = camel.getCamelContextExtension();
      more.setManagementMBeanAssembler(new SharedRouteInfo(more.getManagementMBeanAssembler()));
    };
  }

  @Bean
  HawtioPlugin deliveriesPage() {
    HawtioPlugin page = new HawtioPlugin("simpulDeliveries", "./plugin", "/plugins/deliveries");
    page.setRemoteEntryFileName("deliveries.js");
    return page;
  }
}
