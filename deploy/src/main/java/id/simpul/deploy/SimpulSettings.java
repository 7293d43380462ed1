package id.simpul.deploy;

import id.simpul.routes.journal.Evidence;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What an installation sets under {@code simpul.}
 *
 * @param home all state: broker journal, database, keys. Default {@code ~/.simpul}
 * @param config directories with the installation's own files, laid over the shipped ones in order
 * @param name this hub's name among several on one broker
 * @param duplicateWindow how long a repeat is recognised, at least 7 days
 * @param diskReserve what stays free on the disk of {@code home}; below it intake answers 503
 * @param syncWait how long the broker's journal gathers writes before one disk sync, 0 to 10 ms
 * @param brokerMemory messages kept in memory over all queues; more are paged to disk
 * @param firstRetry how long a message without a clear answer waits before its next attempt
 * @param maintainers by a name of 1 to 60 lower-case letters, digits and hyphens: the participants'
 *     folders that each may change, and nothing else of the configuration. Each gets an API key,
 *     {@code maintainer:NAME}. Default: none
 */
@Validated
@ConfigurationProperties("simpul")
public record SimpulSettings(
    @NotNull Path home,
    @DefaultValue List<Path> config,
    @DefaultValue("hub") String name,
    @DefaultValue("8d") Duration duplicateWindow,
    @DefaultValue("256MB") DataSize diskReserve,
    @DefaultValue("1ms") Duration syncWait,
    @DefaultValue("48MB") DataSize brokerMemory,
    @DefaultValue("2s") Duration firstRetry,
    @DefaultValue
        Map<
                @Pattern(regexp = "[a-z0-9-]{1,60}") String,
                @NotEmpty List<@Pattern(regexp = "(city|ministries|regions)/[a-z0-9.-]+") String>>
            maintainers,
    @DefaultValue @Valid Retention retention,
    @DefaultValue @Valid Log log,
    @DefaultValue @Valid Api api) {

  /**
   * How long the message log keeps messages that came to an end, {@code simpul.retention.}
   *
   * @param bodies originals, at least 1 day; without them nothing can be replayed
   * @param entries everything else, at least as long as bodies
   */
  public record Retention(
      @DefaultValue("90d") @DurationMin(days = 1) Duration bodies,
      @DefaultValue("400d") @DurationMin(days = 1) Duration entries) {

    @AssertTrue(message = "simpul.retention.entries must not be shorter than bodies")
    boolean isEntriesNotShorterThanBodies() {
      return entries.compareTo(bodies) >= 0;
    }
  }

  /**
   * What the message log keeps, {@code simpul.log.}
   *
   * @param evidence of what was sent to a receiver and answered by it: {@code bodies}, the first 16
   *     KB of each with length and SHA-256, or {@code digest}, length and SHA-256 alone
   */
  public record Log(@DefaultValue("bodies") Evidence.Kept evidence) {}

  /**
   * Limits of the HTTP API, {@code simpul.api.}
   *
   * @param maxBody largest body of any flow
   * @param maxHeaderBytes all request headers together
   * @param maxConcurrent requests worked on at once; more get 503
   * @param ratePerSecond requests of one participant a second; more get 429
   * @param bodyPatience how long a body may take beside its bytes; later it gets 408
   * @param minBytesPerSecond the slowest link whose bodies are waited for
   */
  public record Api(
      @DefaultValue("10MB") DataSize maxBody,
      @DefaultValue("16384") @Min(1024) int maxHeaderBytes,
      @DefaultValue("256") @Min(1) int maxConcurrent,
      @DefaultValue("5000") @Min(1) int ratePerSecond,
      @DefaultValue("20s") Duration bodyPatience,
      @DefaultValue("1024") @Min(1) int minBytesPerSecond) {}
}
