package id.simpul.routes.edge;

import id.simpul.routes.channel.EmbeddedBroker;
import id.simpul.routes.channel.GroupCommit;
import id.simpul.routes.channel.Sessions;
import id.simpul.routes.configuration.ConfigurationInForce;
import id.simpul.routes.intake.ReceiptStore;
import java.time.Clock;
import org.apache.camel.CamelContext;

/** What of its own hub the link works with. */
public record OwnHub(
    EmbeddedBroker broker,
    Sessions sessions,
    GroupCommit journal,
    ReceiptStore receipts,
    ConfigurationInForce configuration,
    CamelContext camel,
    Clock clock) {}
