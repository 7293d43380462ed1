package id.simpul.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import id.simpul.routes.journal.Evidence;
import org.springframework.context.ApplicationContext;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SimpulSettingsTest {

  private final ApplicationContextRunner runner =
      new ApplicationContextRunner()
          .withUserConfiguration(Settings.class)
          .withPropertyValues("simpul.home=/nowhere");

  @EnableConfigurationProperties(SimpulSettings.class)
  static class Settings {}

  @Test
  void retentionHasDefaults() {
    runner.run(
        context ->
            assertThat(context.getBean(SimpulSettings.class).retention())
                .isEqualTo(
                    new SimpulSettings.Retention(Duration.ofDays(90), Duration.ofDays(400))));
  }

  @Test
  void entriesThatGoBeforeTheirBodiesAreRefused() {
    runner
        .withPropertyValues("simpul.retention.bodies=30d", "simpul.retention.entries=29d")
        .run(
            context ->
                assertThat(context.getStartupFailure())
                    .rootCause()
                    .hasMessageContaining("entries must not be shorter than bodies"));
  }

  @Test
  void bodiesOfLessThanADayAreRefused() {
    runner
        .withPropertyValues("simpul.retention.bodies=1h")
        .run(
            context ->
                assertThat(context.getStartupFailure())
                    .rootCause()
                    .hasMessageContaining("retention.bodies"));
  }

  @Test
  void bodiesAreEvidenceUnlessDigestsAreWanted() {
    runner.run(context -> assertThat(evidence(context)).isEqualTo(Evidence.Kept.BODIES));
    runner
        .withPropertyValues("simpul.log.evidence=digest")
        .run(context -> assertThat(evidence(context)).isEqualTo(Evidence.Kept.DIGEST));
  }

  @Test
  void anUnknownKindOfEvidenceIsRefused() {
    runner
        .withPropertyValues("simpul.log.evidence=all")
        .run(
            context ->
                assertThat(context.getStartupFailure())
                    .rootCause()
                    .hasMessageContaining("Evidence.Kept.all"));
  }

  private static Evidence.Kept evidence(ApplicationContext context) {
    return context.getBean(SimpulSettings.class).log().evidence();
  }
}
