package id.simpul.routes.edge;

import id.simpul.routes.channel.Carried;
import id.simpul.routes.channel.EdgeChannels;
import id.simpul.routes.channel.Envelope;
import id.simpul.routes.channel.Step;
import id.simpul.routes.intake.Refused;
import id.simpul.routes.lookup.Lookups;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks at the centre what a participant at an edge wants to know, and puts the reply on the link.
 */
final class AnswerQuestion implements Processor {

  private static final Logger LOG = LoggerFactory.getLogger(AnswerQuestion.class);

  private final Residents residents;
  private final Lookups lookups;
  private final String answers;

  AnswerQuestion(Residents residents, Lookups lookups) {
    this.residents = residents;
    this.lookups = lookups;
    this.answers = new EdgeChannels(residents.edge()).answers();
  }

  @Override
  public void process(Exchange exchange) {
    Step step = Step.of(exchange);
    Envelope question = step.envelope();
    if (residents.include(question.sender())) {
      step.transaction()
          .putPassing(answers, Carried.by(question.trackingId(), reply(question).encode()));
    } else {
      LOG.warn("edge {} may not ask for {}", residents.edge(), question.sender());
    }
  }

  private Reply reply(Envelope q) {
    try {
      return new Reply.Came(lookups.ask(q.sender(), q.flow(), q.contentType(), q.original()));
    } catch (Refused e) {
      return new Reply.NotTaken(e);
    }
  }
}
