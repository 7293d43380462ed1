package id.simpul.routes.edge;

import id.simpul.routes.channel.EmbeddedBroker;
import id.simpul.routes.channel.GroupCommit;
import id.simpul.routes.channel.Sessions;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.intake.ReceiptStore;
import java.time.Clock;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;

/** What of a hub the link works with. */
public record Core(
    EmbeddedBroker broker,
    Sessions sessions,
    GroupCommit journal,
    ReceiptStore receipts,
    Supplier<Configuration> configuration,
    CamelContext camel,
    Clock clock) {}
