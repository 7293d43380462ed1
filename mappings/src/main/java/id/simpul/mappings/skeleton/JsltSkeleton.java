package id.simpul.mappings.skeleton;

import java.util.ArrayList;
import java.util.List;

/** A mapping in JSLT as a beginning: what matched works, what is open stands there as comments. */
public final class JsltSkeleton {

  private JsltSkeleton() {}

  /**
   * The file's text.
   *
   * @param what a sentence that says what is mapped to what
   * @param indonesian whether comments are in Indonesian
   */
  public static String of(Matching matching, String what, boolean indonesian) {
    SkeletonLines skeleton = new SkeletonLines(matching, new JsltNotation(), indonesian);
    List<String> lines = new ArrayList<>(List.of("// " + what));
    lines.addAll(skeleton.advice());
    lines.addAll(skeleton.definitions());
    lines.addAll(List.of("", "{"));
    lines.addAll(skeleton.fields("  "));
    lines.add("}");
    lines.addAll(skeleton.unused());
    return String.join("\n", lines) + "\n";
  }
}
