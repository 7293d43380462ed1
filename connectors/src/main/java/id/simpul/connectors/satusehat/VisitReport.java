package id.simpul.connectors.satusehat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.connectors.Outcome;
import id.simpul.connectors.http.HttpAnswer;
import id.simpul.connectors.http.calls.Call;
import id.simpul.connectors.http.calls.Calls;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How far one delivery of a visit has come: both people's numbers, the Encounter, its Conditions.
 * Every step can be repeated from the start. Travels with its exchange.
 */
final class VisitReport implements Calls {

  private final Visit visit;
  private final String delivery;
  private final Account account;
  private final Map<Person, String> numbers = new EnumMap<>(Person.class);
  private final Deque<ObjectNode> conditions;
  private boolean ask;
  private boolean duplicate;
  private boolean existed;
  private boolean wrote;
  private boolean checked;
  private String encounter = "";
  private Step step;
  private Optional<Outcome> outcome = Optional.empty();

  /**
   * @param ask whether an earlier try may have made the Encounter
   */
  VisitReport(Visit visit, String delivery, boolean ask, Account account) {
    this.visit = visit;
    this.delivery = delivery;
    this.account = account;
    this.ask = ask || account.begun().has(delivery);
    this.conditions = new ArrayDeque<>(visit.conditions());
    for (Person person : Person.values()) {
      account.numbers().find(person, nik(person)).ifPresent(n -> numbers.put(person, n));
    }
  }

  Optional<Outcome> outcome() {
    return outcome;
  }

  Account account() {
    return account;
  }

  /** The patient as a reference ends. */
  String patient() {
    return "Patient/" + numbers.get(Person.PATIENT);
  }

  @Override
  public Call next() {
    step = nextStep();
    return step.call();
  }

  @Override
  public Optional<Outcome> told(HttpAnswer answer) {
    step.told(answer, this);
    return outcome;
  }

  private Step nextStep() {
    for (Person person : Person.values()) {
      if (!numbers.containsKey(person)) {
        return new FindPerson(person, nik(person));
      }
    }
    if (encounter.isEmpty()) {
      return ask
          ? new FindEncounter(Resources.identifier(account.organization(), visit))
          : new SendEncounter(resources().encounter());
    }
    return ask
        ? new FindConditions(patient(), "Encounter/" + encounter)
        : new SendCondition(resources().condition(conditions.element(), encounter));
  }

  /** Whether the next call may send something and nobody has looked at it yet. */
  boolean isToBeChecked() {
    return !checked && outcome.isEmpty() && numbers.size() == Person.values().length;
  }

  void checked() {
    checked = true;
  }

  /** Everything that is to be sent; to be called before the first of it is. */
  List<ObjectNode> resourcesToSend() {
    String id = encounter.isEmpty() ? "new" : encounter;
    return Stream.concat(
            Stream.of(resources().encounter()),
            conditions.stream().map(each -> resources().condition(each, id)))
        .toList();
  }

  private Resources resources() {
    return new Resources(
        visit,
        account.organization(),
        numbers.get(Person.PATIENT),
        numbers.get(Person.PRACTITIONER));
  }

  private String nik(Person person) {
    return person == Person.PATIENT ? visit.patientNik() : visit.practitionerNik();
  }

  void found(Person person, String number) {
    numbers.put(person, number);
    account.numbers().put(person, nik(person), number);
  }

  void encounterMade(String id) {
    encounter = id;
    wrote = true;
    account.begun().add(delivery);
    endIfDone();
  }

  void encounterExists(String id) {
    encounter = id;
    existed = true;
    ask = !conditions.isEmpty();
    endIfDone();
  }

  /** Its id is asked for: Conditions need it. */
  void encounterIsDuplicate() {
    duplicate = true;
    ask = true;
  }

  void encounterMissing() {
    if (!duplicate) {
      ask = false;
    } else if (conditions.isEmpty()) {
      end(new Outcome.AlreadyDone(""));
    } else {
      end(new Outcome.Unknown("SATUSEHAT says that it has the Encounter and does not find it"));
    }
  }

  /**
   * @param codes of the Conditions that the Encounter has, as {@link Resources#code} writes them
   */
  void conditionsExist(Set<String> codes) {
    ask = false;
    conditions.removeIf(condition -> codes.contains(Resources.code(condition)));
    endIfDone();
  }

  /**
   * @param now whether it was not there before
   */
  void conditionDone(boolean now) {
    wrote |= now;
    conditions.remove();
    endIfDone();
  }

  private void endIfDone() {
    if (conditions.isEmpty()) {
      boolean nothingNew = existed && !wrote;
      end(nothingNew ? new Outcome.AlreadyDone(encounter) : new Outcome.Delivered(encounter));
    }
  }

  void end(Outcome with) {
    outcome = Optional.of(with);
    if (with instanceof Outcome.Delivered || with instanceof Outcome.AlreadyDone) {
      account.begun().remove(delivery);
    } else if (with instanceof Outcome.Rejected) {
      forgetNumbers();
    }
  }

  /** It may be one of them that is no longer good; an operator's replay asks anew. */
  private void forgetNumbers() {
    for (Person person : Person.values()) {
      account.numbers().forget(person, nik(person));
    }
  }
}
