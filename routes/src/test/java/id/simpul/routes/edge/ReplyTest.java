package id.simpul.routes.edge;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.mappings.translate.Payload;
import id.simpul.routes.intake.Refused;
import id.simpul.routes.lookup.Lookups.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What came of a question is the same at the other end of the link. */
class ReplyTest {

  @Test
  void answers() throws IOException {
    byte[] answer = "{\"cocok\":true}".getBytes(StandardCharsets.UTF_8);
    Result came = there(new Result.Answered("T1", new Payload(answer, "application/json")));
    assertThat(came).isInstanceOf(Result.Answered.class);
    assertThat(((Result.Answered) came).answer().bytes()).isEqualTo(answer);
    assertThat(((Result.Answered) came).answer().contentType()).isEqualTo("application/json");
    assertThat(came.trackingId()).isEqualTo("T1");
  }

  @Test
  void refusalsOfTheAnswererAndItsSilence() throws IOException {
    Result refused = new Result.NotAccepted("T2", List.of("nik is too short", "no name"));
    assertThat(there(refused)).isEqualTo(refused);
    Result away = new Result.NoAnswer("T3", "away", Optional.of(Duration.ofSeconds(30)));
    assertThat(there(away)).isEqualTo(away);
    Result silent = new Result.NoAnswer("T4", "no answer", Optional.empty());
    assertThat(there(silent)).isEqualTo(silent);
  }

  @Test
  void aQuestionThatTheCentreDoesNotTake() throws IOException {
    Refused why = new Refused(Refused.Reason.NO_AGREEMENT, "none in force");
    Reply reply = Reply.decode(new Reply.NotTaken(why).encode());
    assertThat(reply).isInstanceOf(Reply.NotTaken.class);
    assertThat(((Reply.NotTaken) reply).why().reason()).isEqualTo(Refused.Reason.NO_AGREEMENT);
    assertThat(((Reply.NotTaken) reply).why()).hasMessage("none in force");
  }

  private static Result there(Result result) throws IOException {
    return ((Reply.Came) Reply.decode(new Reply.Came(result).encode())).result();
  }
}
