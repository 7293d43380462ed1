package id.simpul.routes.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.routes.channel.BrokerSettings;
import id.simpul.routes.channel.EmbeddedBroker;
import id.simpul.routes.channel.Sessions;
import id.simpul.routes.control.Hubs.Proposal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several hubs on one broker put the same version in force, or none does. */
class SeveralHubsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  @TempDir private Path directory;
  private EmbeddedBroker broker;
  private final List<AHub> hubs = new ArrayList<>();

  @BeforeEach
  void start() throws Exception {
    Files.createDirectories(directory.resolve("files/flows"));
    Files.writeString(directory.resolve("files/flows/note.yaml"), "flow: note\n");
    broker = new EmbeddedBroker(BrokerSettings.in(directory.resolve("broker")));
    broker.start();
  }

  @AfterEach
  void stop() throws Exception {
    hubs.forEach(AHub::leave);
    broker.close();
  }

  /** A hub whose routes and store do not matter here. */
  private final class AHub implements Hubs.Member {

    private final Sessions sessions;
    private final Hubs hubs;
    private volatile String inForce;
    private volatile Optional<String> objection = Optional.empty();
    private volatile Runnable whenAsked = () -> {};
    private volatile Proposal followed;

    private AHub(String name, String version) throws Exception {
      sessions = new Sessions(broker.connector());
      inForce = version;
      hubs = new BrokerHubs(sessions, name, PATIENCE);
      hubs.join(this, proposal(version));
      SeveralHubsTest.this.hubs.add(this);
    }

    @Override
    public String inForce() {
      return inForce;
    }

    @Override
    public Optional<String> prepare(Proposal proposal) {
      whenAsked.run();
      return objection;
    }

    @Override
    public void follow(Proposal agreed) {
      followed = agreed;
      inForce = agreed.version();
    }

    /** As {@link LiveConfiguration} does it. */
    private Optional<String> apply(String version) {
      Optional<String> refused = hubs.agree(proposal(version));
      if (refused.isEmpty()) {
        inForce = version;
      }
      return refused;
    }

    private void leave() {
      hubs.close();
      sessions.close();
    }
  }

  private Proposal proposal(String version) {
    ConfigurationFiles files = ConfigurationFiles.of(List.of(directory.resolve("files")));
    return new Proposal(version, files, new Change("rina", "as agreed"));
  }

  private AHub hub(String name, String version) throws Exception {
    AHub hub = new AHub(name, version);
    await().until(() -> listeners() >= hubs.size());
    return hub;
  }

  private long listeners() throws Exception {
    var address = SimpleString.of("configuration.hubs");
    return broker.server().addressQuery(address).isExists()
        ? broker.server().bindingQuery(address).getQueueNames().size()
        : 0;
  }

  private long votes() throws Exception {
    return broker
        .server()
        .bindingQuery(SimpleString.of("configuration.votes"))
        .getQueueNames()
        .stream()
        .mapToLong(ballot -> broker.server().locateQueue(ballot).getMessagesAdded())
        .sum();
  }

  @Test
  void whenAllAgreeAllFollow() throws Exception {
    AHub first = hub("hub-1", "v1");
    AHub second = hub("hub-2", "v1");
    AHub third = hub("hub-3", "v1");

    assertThat(first.apply("v2")).isEmpty();

    await()
        .untilAsserted(() -> assertThat(List.of(second.inForce, third.inForce)).containsOnly("v2"));
    assertThat(second.followed.change().who()).isEqualTo("rina");
    assertThat(second.followed.files().all()).containsOnlyKeys("flows/note.yaml");
  }

  @Test
  void whenOneObjectsNoneFollows() throws Exception {
    AHub first = hub("hub-1", "v1");
    AHub second = hub("hub-2", "v1");
    AHub third = hub("hub-3", "v1");
    third.objection = Optional.of("its disk is full");

    assertThat(first.apply("v2")).contains("hub-3: its disk is full");

    late("v1");
    assertThat(List.of(first.inForce, second.inForce, third.inForce)).containsOnly("v1");
    third.objection = Optional.empty();
    assertThat(second.apply("v3")).isEmpty();
    await()
        .untilAsserted(() -> assertThat(List.of(first.inForce, third.inForce)).containsOnly("v3"));
  }

  @Test
  void aHubThatJoinsLateTakesTheVersionInForce() throws Exception {
    AHub first = hub("hub-1", "v1");
    first.apply("v2");

    assertThat(hub("hub-2", "v1").inForce).isEqualTo("v2");
  }

  @Test
  void aHubThatDoesNotAnswerKeepsTheOldOneEverywhere() throws Exception {
    AHub first = hub("hub-1", "v1");
    AHub second = hub("hub-2", "v1");
    second.whenAsked = SeveralHubsTest::forLong;

    assertThat(first.apply("v2").orElseThrow()).contains("does not answer").contains("hub-2");

    late("v1");
    assertThat(second.inForce).isEqualTo("v1");
  }

  @Test
  void aHubThatDiesBetweenVoteAndDecisionFollowsWhenItIsBack() throws Exception {
    AHub first = hub("hub-1", "v1");
    AHub second = hub("hub-2", "v1");
    AHub third = hub("hub-3", "v1");
    // The second votes and dies while the third is still making ready.
    third.whenAsked =
        () -> {
          await().until(() -> votes() == 1);
          second.hubs.close();
        };

    assertThat(first.apply("v2")).isEmpty();

    assertThat(second.inForce).isEqualTo("v1");
    assertThat(new AHub("hub-2", "v1").inForce).isEqualTo("v2");
  }

  @Test
  void whenTheProposerDiesBeforeItDecidesNoneFollows() throws Exception {
    AHub first = hub("hub-1", "v1");
    Sessions dying = new Sessions(broker.connector());
    ClientSession session = dying.transacted();
    AgreedVersion agreed = new AgreedVersion(session);

    assertThat(
            catchThrowable(
                () ->
                    agreed.replace(
                        proposal("v2"),
                        () -> {
                          dying.close();
                          return Optional.empty();
                        })))
        .isNotNull();

    late("v1");
    assertThat(first.inForce).isEqualTo("v1");
    assertThat(first.apply("v3")).isEmpty();
  }

  @Test
  void whileOneDecidesAnotherIsRefused() throws Exception {
    AHub first = hub("hub-1", "v1");
    AHub second = hub("hub-2", "v1");
    AtomicReference<Optional<String>> meanwhile = new AtomicReference<>();
    second.whenAsked = () -> meanwhile.set(second.apply("v3"));

    assertThat(first.apply("v2")).isEmpty();

    assertThat(meanwhile.get())
        .contains("Another hub of this broker is changing the configuration now.");
  }

  @Test
  void afterARestartOfTheBrokerTheDecisionStands() throws Exception {
    AHub first = hub("hub-1", "v1");
    first.apply("v2");
    first.leave();
    broker.close();
    broker = new EmbeddedBroker(BrokerSettings.in(directory.resolve("broker")));
    broker.start();

    late("v2");
  }

  /** A further hub finds this version in force. */
  private void late(String version) throws Exception {
    try (Sessions sessions = new Sessions(broker.connector());
        ClientSession session = sessions.transacted()) {
      AgreedVersion agreed = new AgreedVersion(session);
      await().until(agreed::isSettled);
      assertThat(agreed.otherThan(version)).isEmpty();
    }
  }

  private static void forLong() {
    try {
      Thread.sleep(PATIENCE.multipliedBy(3).toMillis());
    } catch (InterruptedException e) {
      // The test is over.
    }
  }
}
