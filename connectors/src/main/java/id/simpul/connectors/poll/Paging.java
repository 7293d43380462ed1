package id.simpul.connectors.poll;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a system turns its pages. A bean of a Kamelet; thread-safe once its properties are set. */
public final class Paging {

  /** RFC 8288. */
  private static final Pattern NEXT =
      Pattern.compile("<([^<>]+)>\\s*;[^,]*\\brel=\"?next\"?", Pattern.CASE_INSENSITIVE);

  private String kind = "none";
  private JsonPointer nextPointer = JsonPointer.empty();
  private String pageParameter = "page";
  private String firstPage = "";
  private int pageSize;

  /** {@code none}, {@code link}, {@code page}, {@code offset} or {@code cursor}. */
  public void setPaging(String name) {
    kind = name;
  }

  /** Where the next link or cursor stands in the JSON; empty text: the {@code Link} header. */
  public void setNextPointer(String pointer) {
    nextPointer = JsonPointer.compile(pointer);
  }

  /** The parameter that holds number, offset or cursor. */
  public void setPageParameter(String name) {
    pageParameter = name;
  }

  /** The number of the first page, or its offset; empty text: 1, or 0 for an offset. */
  public void setFirstPage(String number) {
    firstPage = number;
  }

  /** How many items a full page has: a shorter one is the last; 0: an empty one is. */
  public void setPageSize(int items) {
    pageSize = items;
  }

  /** Whether the system itself says where the next page is. */
  boolean isTold() {
    return kind.equals("link") || kind.equals("cursor");
  }

  /** Parameters of the first page. */
  Map<String, String> first() {
    boolean counted = kind.equals("page") || kind.equals("offset");
    return counted ? Map.of(pageParameter, Long.toString(start())) : Map.of();
  }

  /** The address of the page after the one that was read; empty when it was the last. */
  Optional<URI> next(PollRound round, Page page) throws PollFailed {
    return switch (kind) {
      case "link" -> link(round.current(), page);
      case "cursor" -> text(page).map(cursor -> turned(round, cursor));
      case "page" -> counted(round, page, start() + round.pages());
      case "offset" -> counted(round, page, start() + round.items());
      default -> Optional.empty();
    };
  }

  private long start() {
    String usual = kind.equals("offset") ? "0" : "1";
    return Long.parseLong(firstPage.isEmpty() ? usual : firstPage);
  }

  private Optional<URI> counted(PollRound round, Page page, long number) {
    boolean last = page.items().isEmpty() || page.items().size() < pageSize;
    return last ? Optional.empty() : Optional.of(turned(round, Long.toString(number)));
  }

  private URI turned(PollRound round, String value) {
    return PageQuery.with(round.current(), Map.of(pageParameter, value));
  }

  private Optional<URI> link(URI current, Page page) throws PollFailed {
    Optional<String> link = nextPointer.matches() ? header(page.link()) : text(page);
    return link.isEmpty()
        ? Optional.empty()
        : Optional.of(SameOrigin.resolved(current, link.get()));
  }

  private static Optional<String> header(String link) {
    Matcher next = NEXT.matcher(link);
    return next.find() ? Optional.of(next.group(1)) : Optional.empty();
  }

  private Optional<String> text(Page page) {
    return page.json()
        .map(json -> json.at(nextPointer))
        .filter(JsonNode::isValueNode)
        .filter(node -> !node.isNull() && !node.isBoolean())
        .map(JsonNode::asText)
        .filter(text -> !text.isBlank());
  }
}
