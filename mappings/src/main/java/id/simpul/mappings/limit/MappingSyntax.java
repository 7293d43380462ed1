package id.simpul.mappings.limit;

import com.schibsted.spt.data.jslt.parser.JsltParser;
import com.schibsted.spt.data.jslt.parser.ParseException;
import com.schibsted.spt.data.jslt.parser.SimpleNode;
import com.schibsted.spt.data.jslt.parser.TokenMgrError;
import java.io.StringReader;
import java.util.Optional;

/** A mapping's syntax tree, before it is compiled. */
final class MappingSyntax extends JsltParser {

  private MappingSyntax(String text) {
    super(new StringReader(text));
  }

  /** Empty when the text is no mapping: the compiler says why. */
  static Optional<SimpleNode> of(String text) {
    try {
      MappingSyntax syntax = new MappingSyntax(text);
      syntax.Module();
      return Optional.of((SimpleNode) syntax.jjtree.rootNode());
    } catch (ParseException | TokenMgrError e) {
      return Optional.empty();
    }
  }
}
