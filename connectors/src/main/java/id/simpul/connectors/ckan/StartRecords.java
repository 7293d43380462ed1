package id.simpul.connectors.ckan;

import id.simpul.connectors.Outcome;
import id.simpul.connectors.http.HttpAddress;
import id.simpul.connectors.http.calls.Calls;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/**
 * Reads the records that are to be stored, and refuses what are none. Made by a Kamelet, one per
 * use; thread-safe once its properties are set.
 */
public final class StartRecords implements Processor {

  private Table table = new Table("", "", "", List.of(), 1);

  /** Checked here, before Camel makes an endpoint of it. */
  public void setAddress(String address) {
    HttpAddress.checked(address);
  }

  public void setDataset(String name) {
    table = table.withDataset(name);
  }

  public void setOrganization(String name) {
    table = table.withOrganization(name);
  }

  public void setResource(String name) {
    table = table.withResource(name);
  }

  public void setPrimaryKey(String fields) {
    table = table.withPrimaryKey(fields);
  }

  public void setBatchSize(int records) {
    table = table.withBatch(records);
  }

  @Override
  public void process(Exchange exchange) {
    Message message = exchange.getMessage();
    byte[] body = message.getBody(byte[].class);
    String fault = Records.fault(body, table.primaryKey());
    message.removeHeaders("*");
    exchange.removeProperty(Calls.PROPERTY);
    message.setBody(fault.isEmpty() ? null : new Outcome.Rejected(fault));
    if (fault.isEmpty()) {
      exchange.setProperty(Calls.PROPERTY, new Upsert(table, Records.of(body)));
    }
  }
}
