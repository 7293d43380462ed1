package id.simpul.routes;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.connectors.ConnectorHeaders;
import id.simpul.connectors.Outcome;
import id.simpul.mappings.canonical.CanonicalSchema;
import id.simpul.mappings.canonical.ContentFilter;
import id.simpul.mappings.canonical.JsonCanonicalSchema;
import id.simpul.mappings.json.Json;
import id.simpul.mappings.participant.Answers;
import id.simpul.mappings.participant.Asks;
import id.simpul.mappings.participant.ConnectorUse;
import id.simpul.mappings.participant.Locators;
import id.simpul.mappings.participant.Participant;
import id.simpul.mappings.participant.Receives;
import id.simpul.mappings.participant.Sends;
import id.simpul.mappings.translate.FromCanonical;
import id.simpul.mappings.translate.Jslt;
import id.simpul.mappings.translate.ToCanonical;
import id.simpul.routes.configuration.Agreement;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.configuration.ConfigurationInForce;
import id.simpul.routes.configuration.Flow;
import id.simpul.routes.deliver.DeliveryPolicy;
import id.simpul.routes.edge.Place;
import id.simpul.routes.intake.Receipt;
import id.simpul.routes.intake.Refused;
import id.simpul.routes.intake.Submission;
import id.simpul.routes.journal.Evidence;
import id.simpul.routes.journal.MessageLog;
import id.simpul.routes.lookup.Lookups;
import id.simpul.routes.measure.Measurements;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javax.sql.DataSource;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * A hub with one flow, one sender, a receiver that is called and a region with an inbox. The called
 * receiver answers what the test says; every call to it is kept.
 */
public final class TestHub implements AutoCloseable {

  /** One call of the receiver's connector. */
  public record Call(String id, String key, String body, boolean askFirst, String idempotencyKey) {}

  private static final DeliveryPolicy QUICK =
      new DeliveryPolicy(4, Duration.ofMillis(100), Duration.ofMillis(400));

  private static final FromCanonical IDENTITY = Jslt.identityFromCanonical("application/json");
  private static final Asks ECHO =
      new Asks("echo", Optional.empty(), "application/json", Jslt.identityToCanonical(), IDENTITY);
  private static final ConnectorUse INBOX = new ConnectorUse(Receives.INBOX, Map.of());

  private final Path home;
  private final AtomicReference<DataSource> database = new AtomicReference<>();
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final AtomicInteger questions = new AtomicInteger();
  private volatile Function<Call, Outcome> receiver =
      call -> new Outcome.Delivered("ref-" + call.id());
  private DeliveryPolicy policy = QUICK;
  private Duration deliverWithin = Duration.ofDays(7);
  private Clock clock = Clock.systemUTC();
  private ConnectorUse office = new ConnectorUse("test-sink", Map.of());
  private Optional<ConnectorUse> archive = Optional.empty();
  private ToCanonical toCanonical = Jslt.identityToCanonical();
  private FromCanonical toOffice = Jslt.identityFromCanonical("application/json");
  private boolean resend = true;
  private boolean keepsMalformed;
  private Evidence.Kept evidence = Evidence.Kept.BODIES;
  private Measurements measurements = Measurements.NONE;
  private Place place = Place.ALONE;
  private Map<String, String> edges = Map.of();
  private DefaultCamelContext camel;
  private Hub hub;

  public TestHub(Path home) {
    this.home = home;
    database.set(JdbcConnectionPool.create("jdbc:h2:file:" + home + "/log/messages", "sa", ""));
  }

  public TestHub deliverWithin(Duration duration) {
    deliverWithin = duration;
    return this;
  }

  /** How long a message at most waits for its next try. */
  public TestHub triesAgainAfter(Duration longest) {
    policy = new DeliveryPolicy(QUICK.maxAttempts(), QUICK.firstDelay(), longest);
    return this;
  }

  public TestHub clock(Clock other) {
    clock = other;
    return this;
  }

  /** How the office is called instead. */
  public TestHub office(ConnectorUse sink) {
    office = sink;
    return this;
  }

  /** A second receiver of everything that the office gets. */
  public TestHub archive(ConnectorUse sink) {
    archive = Optional.of(sink);
    return this;
  }

  public TestHub toCanonical(ToCanonical mapping) {
    toCanonical = mapping;
    return this;
  }

  public TestHub toOffice(FromCanonical mapping) {
    toOffice = mapping;
    return this;
  }

  /** The office can neither be asked nor bears a repeat. */
  public TestHub onlyOnce() {
    resend = false;
    return this;
  }

  /** The sender does not look at refusals. */
  public TestHub keepMalformed() {
    keepsMalformed = true;
    return this;
  }

  public TestHub measurements(Measurements other) {
    measurements = other;
    return this;
  }

  public TestHub evidence(Evidence.Kept kept) {
    evidence = kept;
    return this;
  }

  /**
   * @param edgeOf names of participants and the edges at which they live
   */
  public TestHub at(Place where, Map<String, String> edgeOf) {
    place = where;
    edges = edgeOf;
    return this;
  }

  public TestHub database(DataSource other) {
    database.set(other);
    return this;
  }

  public void receiverAnswers(Function<Call, Outcome> answer) {
    receiver = answer;
  }

  public TestHub start() throws Exception {
    camel = new DefaultCamelContext();
    camel.addRoutes(
        new RouteBuilder() {
          @Override
          public void configure() {
            routeTemplate("test-sink").from("kamelet:source").process(TestHub.this::called);
            routeTemplate("test-action").from("kamelet:source").process(TestHub.this::asked);
          }
        });
    Configuration configuration = configuration();
    hub =
        new Hub(
            settings(),
            new ConfigurationInForce(configuration),
            database.get(),
            camel,
            measurements,
            policy,
            clock);
    hub.start();
    camel.start();
    return this;
  }

  private HubSettings settings() {
    HubSettings s = HubSettings.in(home);
    return new HubSettings(
        s.name(),
        home,
        s.duplicateWindow(),
        s.diskReserve(),
        s.broker(),
        s.retention(),
        evidence,
        place);
  }

  private void asked(Exchange exchange) {
    byte[] question = exchange.getMessage().getBody(byte[].class);
    questions.incrementAndGet();
    exchange.getMessage().setBody(new Outcome.Delivered("", question));
  }

  private void called(Exchange exchange) throws Exception {
    byte[] body = exchange.getMessage().getBody(byte[].class);
    JsonNode json = Json.parse(body);
    Call call =
        new Call(
            json.path("id").asText(),
            json.path("key").asText(),
            new String(body, StandardCharsets.UTF_8),
            exchange.getMessage().getHeader(ConnectorHeaders.ASK_FIRST) != null,
            exchange.getMessage().getHeader(ConnectorHeaders.IDEMPOTENCY_KEY, String.class));
    calls.add(call);
    exchange.getMessage().setBody(receiver.apply(call));
  }

  private Configuration configuration() throws Exception {
    String schema =
        "{\"type\":\"object\",\"required\":[\"id\"],\"properties\":{\"id\":{\"type\":\"string\"},"
            + "\"key\":{\"type\":\"string\"},\"text\":{\"type\":\"string\"},\"nik\":{\"type\":\"string\"},"
            + "\"region\":{\"type\":\"boolean\"}}}";
    Flow flow =
        new Flow(
            "note",
            "Notes",
            Flow.Kind.MESSAGE,
            new JsonCanonicalSchema(
                "note.v1.schema.json", Json.parse(schema.getBytes(StandardCharsets.UTF_8))),
            Optional.empty(),
            Optional.of(JsonPointer.compile("/key")),
            Optional.of(JsonPointer.compile("/id")),
            Optional.of(JsonPointer.compile("/until")),
            deliverWithin,
            1 << 20,
            Duration.ofSeconds(5));
    Sends sends =
        new Sends(
            "note",
            Optional.empty(),
            "application/json",
            Optional.of(Locators.pointer("/id")),
            Optional.of(Locators.pointer("/key")),
            toCanonical,
            keepsMalformed);
    List<Participant> parties = new ArrayList<>();
    parties.add(party("sender", List.of(sends), List.of()));
    parties.add(party("office", List.of(), List.of(receives(office, toOffice))));
    parties.add(party("region", List.of(), List.of(receives(INBOX, IDENTITY))));
    archive.ifPresent(
        sink -> parties.add(party("archive", List.of(), List.of(receives(sink, IDENTITY)))));
    parties.add(registry());
    List<Agreement> agreements = new ArrayList<>();
    agreements.add(mayAsk());
    agreements.add(agreement("office", note -> !note.path("region").asBoolean()));
    agreements.add(agreement("region", note -> note.path("region").asBoolean()));
    archive.ifPresent(sink -> agreements.add(agreement("archive", note -> true)));
    return Configuration.of("test", List.of(flow, echo()), parties, agreements).seen(place::seen);
  }

  private Participant party(String id, List<Sends> sends, List<Receives> receives) {
    return new Participant(
        id,
        id,
        "city",
        new Participant.Owner("", ""),
        Optional.ofNullable(edges.get(id)),
        sends,
        receives,
        sends.isEmpty() ? List.of() : List.of(ECHO),
        List.of());
  }

  private static Flow echo() throws Exception {
    CanonicalSchema any =
        new JsonCanonicalSchema("echo.v1.schema.json", Json.parse("{}".getBytes()));
    return new Flow(
        "echo",
        "Echo",
        Flow.Kind.LOOKUP,
        any,
        Optional.of(any),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Duration.ofDays(1),
        1 << 20,
        Duration.ofSeconds(5));
  }

  private static Participant registry() {
    Answers answers =
        new Answers(
            "echo",
            new ConnectorUse("test-action", Map.of()),
            IDENTITY,
            Jslt.identityToCanonical());
    return new Participant(
        "registry",
        "registry",
        "city",
        new Participant.Owner("", ""),
        List.of(),
        List.of(),
        List.of(),
        List.of(answers));
  }

  /** An edge may keep what the registry answers. */
  private static Agreement mayAsk() {
    return new Agreement(
        "echo",
        "echo",
        "sender",
        "registry",
        new Agreement.LegalBasis("PKS", "2", "test"),
        question -> true,
        question -> question,
        LocalDate.of(2020, 1, 1),
        Optional.empty(),
        Optional.of(Duration.ofHours(1)));
  }

  private Receives receives(ConnectorUse sink, FromCanonical mapping) {
    return new Receives("note", sink, mapping, 2, OptionalDouble.empty(), resend);
  }

  private static Agreement agreement(String to, Agreement.Predicate when) {
    return new Agreement(
        to,
        "note",
        "sender",
        to,
        new Agreement.LegalBasis("PKS", "1", "test"),
        when,
        new ContentFilter(List.of("/id", "/key", "/text"))::apply,
        LocalDate.of(2020, 1, 1),
        Optional.empty());
  }

  public Receipt send(String json) throws Refused {
    return hub.intake()
        .accept(
            new Submission(
                "sender",
                "note",
                Optional.empty(),
                "application/json",
                json.getBytes(StandardCharsets.UTF_8)));
  }

  public Receipt send(String id, String key) throws Refused {
    return send(
        "{\"id\":\"" + id + "\",\"key\":\"" + key + "\",\"text\":\"halo\",\"nik\":\"3671\"}");
  }

  /** Asks the registry, which answers with the question. */
  public Lookups.Result ask(String question) throws Refused {
    byte[] body = question.getBytes(StandardCharsets.UTF_8);
    return hub.lookups().ask("sender", "echo", "application/json", body);
  }

  /** How often the registry was asked here. */
  public int questions() {
    return questions.get();
  }

  public List<Call> calls() {
    return List.copyOf(calls);
  }

  public List<String> callsOf(String key) {
    return calls.stream().filter(c -> c.key().equals(key)).map(Call::id).toList();
  }

  public Hub hub() {
    return hub;
  }

  /** State of the first delivery; empty while the log shows none. */
  public Optional<MessageLog.State> state(Receipt receipt) {
    return hub.log().find(receipt.trackingId()).stream()
        .flatMap(way -> way.message().deliveries().stream())
        .map(MessageLog.Delivery::state)
        .findFirst();
  }

  public void stop() throws Exception {
    camel.stop();
    hub.close();
  }

  @Override
  public void close() throws Exception {
    stop();
  }
}
