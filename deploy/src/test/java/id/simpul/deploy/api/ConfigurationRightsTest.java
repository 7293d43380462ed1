package id.simpul.deploy.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.deploy.identity.ApiKeys;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ConfigurationRightsTest {

  private static final String FOLDER = "regions/32.02-sukabumi";
  private static final Caller OPERATOR = new Caller(ApiKeys.OPERATOR);
  private static final Caller VIEWER = new Caller(ConfigurationRights.VIEWER);
  private static final Caller SUKABUMI = new Caller(ConfigurationRights.maintainer("sukabumi"));

  private final ConfigurationRights rights =
      new ConfigurationRights(Map.of("sukabumi", List.of(FOLDER)));

  @Test
  void anOperatorMayChangeAll() {
    assertThatCode(() -> rights.mustChange(OPERATOR, List.of("agreements/a.yaml")))
        .doesNotThrowAnyException();
  }

  @Test
  void aViewerLooksOnly() {
    assertThatCode(() -> rights.mustLook(VIEWER)).doesNotThrowAnyException();
    refused(() -> rights.mustChange(VIEWER));
  }

  @Test
  void aMaintainerChangesHisFolderOnly() {
    assertThatCode(() -> rights.mustChange(SUKABUMI, List.of(FOLDER + "/from.jslt")))
        .doesNotThrowAnyException();
    refused(() -> rights.mustChange(SUKABUMI, List.of(FOLDER + "/a", "agreements/a.yaml")));
    refused(() -> rights.mustChange(SUKABUMI, List.of(FOLDER + "-2/from.jslt")));
    refused(() -> rights.mustChange(SUKABUMI, List.of("flows/note.yaml")));
  }

  @Test
  void aParticipantOrAFormerMaintainerMayNothing() {
    for (String id : List.of("sukabumi", "maintainer:other", "maintainer:")) {
      refused(() -> rights.mustLook(new Caller(id)));
      refused(() -> rights.mustChange(new Caller(id)));
    }
  }

  private static void refused(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RefusedRequest.class, e -> assertThat(e.problem()).isEqualTo(Problem.FORBIDDEN));
  }
}
