package id.simpul.deploy.bench;

import java.util.List;
import org.apache.camel.ExchangePattern;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.http.springboot.HttpComponentAutoConfiguration;
import org.apache.camel.component.jms.springboot.JmsComponentAutoConfiguration;
import org.apache.camel.component.platform.http.springboot.PlatformHttpComponentAutoConfiguration;
import org.apache.camel.component.platform.http.springboot.SpringBootPlatformHttpAutoConfiguration;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jms.JmsAutoConfiguration;
import org.springframework.boot.autoconfigure.jms.artemis.ArtemisAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * The lower bound: the same job as a tutorial would write it with Camel, Spring Boot and the
 * embedded Artemis, all at their defaults. Run as a process of its own; the hub does not see it.
 */
@ImportAutoConfiguration({
  ServletWebServerFactoryAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  WebMvcAutoConfiguration.class,
  TaskExecutionAutoConfiguration.class,
  ArtemisAutoConfiguration.class,
  JmsAutoConfiguration.class,
  CamelAutoConfiguration.class,
  JmsComponentAutoConfiguration.class,
  HttpComponentAutoConfiguration.class,
  PlatformHttpComponentAutoConfiguration.class,
  SpringBootPlatformHttpAutoConfiguration.class
})
class PlainCamel {

  /** Serves until the process ends. */
  static void run(int port, String directory, String sink) {
    List<String> settings =
        List.of(
            "--spring.config.name=plain-camel",
            "--spring.main.banner-mode=off",
            "--logging.level.root=ERROR",
            "--server.address=127.0.0.1",
            "--server.port=" + port,
            "--camel.main.run-controller=true",
            "--spring.artemis.mode=embedded",
            "--spring.artemis.embedded.persistent=true",
            "--spring.artemis.embedded.data-directory=" + directory,
            "--plain.sink=" + sink);
    new SpringApplication(PlainCamel.class).run(settings.toArray(String[]::new));
  }

  @Bean
  RouteBuilder plainRoutes(@Value("${plain.sink}") String sink) {
    return new RouteBuilder() {
      @Override
      public void configure() {
        from("platform-http:/in?httpMethodRestrict=POST")
            .routeId("take")
            .convertBodyTo(String.class)
            .to(ExchangePattern.InOnly, "jms:queue:work")
            .setHeader("CamelHttpResponseCode", constant(202))
            .setBody(constant(""));
        from("jms:queue:work?transacted=true")
            .routeId("forward")
            .process(new PlainMapping())
            .removeHeaders("CamelHttp*")
            .to(sink);
      }
    };
  }
}
