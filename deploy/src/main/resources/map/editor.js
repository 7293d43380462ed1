// The editor: JSLT's and XSLT's colours, completion by the server, faults where they stand.
import {
  EditorView, keymap, lineNumbers, highlightActiveLine, highlightActiveLineGutter, EditorState, Compartment,
  StreamLanguage, syntaxHighlighting, HighlightStyle, bracketMatching, indentUnit, history, historyKeymap,
  defaultKeymap, autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap, lintGutter, setDiagnostics,
  lintKeymap, tags,
} from "./codemirror.js";
import { ask } from "./ask.js";
import { currentLanguage } from "./words.js";

const keywords = /^(?:let|def|if|else|for|import|as|and|or)\b(?!-)/;

const jslt = StreamLanguage.define({
  name: "jslt",
  token(stream) {
    if (stream.eatSpace()) return null;
    if (stream.match("//")) { stream.skipToEnd(); return "comment"; }
    if (stream.match(/^"(?:[^"\\]|\\.)*"?/)) return stream.match(/^\s*:/, false) ? "propertyName" : "string";
    if (stream.match(/^\$[\w-]+/)) return "variableName";
    if (stream.match(/^\.[A-Za-z_][\w-]*/) || stream.match(/^\."/, false) && stream.next()) return "typeName";
    if (stream.match(keywords)) return "keyword";
    if (stream.match(/^(?:true|false|null)\b/)) return "atom";
    if (stream.match(/^[A-Za-z_][\w:-]*/)) return stream.match(/^\s*\(/, false) ? "labelName" : "name";
    if (stream.match(/^-?\d+(?:\.\d+)?/)) return "number";
    stream.next();
    return null;
  },
  languageData: { commentTokens: { line: "//" }, closeBrackets: { brackets: ["(", "[", "{", '"'] } },
});

const xslt = StreamLanguage.define({
  name: "xslt",
  startState: () => ({ inTag: false }),
  token(stream, state) {
    if (stream.match("<!--")) {
      while (!stream.eol() && !stream.match("-->")) stream.next();
      return "comment";
    }
    if (stream.match(/^<\/?[\w:.-]+/)) { state.inTag = true; return "keyword"; }
    if (state.inTag && stream.match(/^\/?>/)) { state.inTag = false; return "keyword"; }
    if (state.inTag && stream.match(/^[\w:.-]+(?==)/)) return "propertyName";
    if (state.inTag && stream.match(/^"[^"]*"?|^'[^']*'?/)) return "string";
    stream.next();
    return null;
  },
});

const colours = HighlightStyle.define([
  { tag: tags.comment, color: "#67727f", fontStyle: "italic" },
  { tag: tags.string, color: "#0f6b3a" },
  { tag: tags.propertyName, color: "#8a3b12" },
  { tag: tags.variableName, color: "#6b3fa0" },
  { tag: tags.typeName, color: "#0b5cad" },
  { tag: tags.keyword, color: "#a01464", fontWeight: "600" },
  { tag: [tags.atom, tags.number], color: "#6b3fa0" },
  { tag: tags.labelName, color: "#176073" },
]);

const kinds = { SOURCE: "property", FUNCTION: "function", VARIABLE: "variable", KEYWORD: "keyword", TARGET: "class", TABLE: "enum" };

// about() tells place, sample and file; changed() is called after every change of the text.
export function makeEditor(parent, { about, changed, describe }) {
  const language = new Compartment();
  const rights = new Compartment();

  async function complete(context) {
    const word = context.matchBefore(/[\w$."-]+/);
    if (!word && !context.explicit) return null;
    const { place, sample, xslt: isXslt } = about();
    if (isXslt) return null;
    const offered = await ask("complete", { place, text: context.state.doc.toString(), offset: context.pos, sample })
      .catch(() => null);
    if (!offered?.candidates.length) return null;
    return { from: offered.from, validFor: /^["$]?[\w-]*$/, options: offered.candidates.map(option) };
  }

  // In the order of the sample and of the schema, not of the alphabet.
  function option(candidate, index) {
    const info = currentLanguage() === "id" ? candidate.descriptionId : candidate.description;
    const quoted = candidate.kind === "TARGET" || candidate.kind === "TABLE";
    return {
      label: quoted ? '"' + candidate.label + '"' : candidate.label, displayLabel: candidate.label,
      sortText: String(index).padStart(5, "0"), type: kinds[candidate.kind], detail: candidate.detail, info: info || undefined,
      boost: candidate.kind === "TARGET" || candidate.kind === "SOURCE" ? 2 : 0,
      apply: (view, completion, from, to) => apply(view, candidate, from, to),
    };
  }

  // A quotation mark that the editor closed by itself is not doubled.
  function apply(view, candidate, from, to) {
    const behind = candidate.insert.includes('"') && view.state.sliceDoc(to, to + 1) === '"' ? 1 : 0;
    view.dispatch({
      changes: { from, to: to + behind, insert: candidate.insert },
      selection: { anchor: from + candidate.insert.length },
      userEvent: "input.complete",
    });
  }

  const extensions = [
    EditorView.cspNonce.of(document.querySelector("meta[name=csp-nonce]").content),
    lineNumbers(), highlightActiveLine(), highlightActiveLineGutter(), history(), bracketMatching(), closeBrackets(),
    indentUnit.of("  "), lintGutter(), syntaxHighlighting(colours), EditorView.lineWrapping,
    autocompletion({ override: [complete], activateOnTyping: true, icons: false }),
    keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, ...completionKeymap, ...lintKeymap]),
    EditorView.contentAttributes.of({ "aria-label": describe() }),
    EditorView.updateListener.of(update => { if (update.docChanged) changed(update.state.doc.toString()); }),
  ];
  const view = new EditorView({ parent, extensions: [...extensions, language.of(jslt), rights.of([])] });

  return {
    view,
    text: () => view.state.doc.toString(),
    focus: () => view.focus(),
    // What was done to a text, to open it again with: undo goes on where it was.
    kept: () => view.state,
    open(text, isXslt, editable, kept) {
      if (kept?.doc.toString() === text) {
        view.setState(kept);
        return;
      }
      view.setState(EditorState.create({
        doc: text,
        extensions: [...extensions, language.of(isXslt ? xslt : jslt),
          rights.of(editable ? [] : [EditorState.readOnly.of(true), EditorView.editable.of(false)])],
      }));
    },
    insert(text) {
      view.dispatch(view.state.replaceSelection(text), { userEvent: "input" });
      view.focus();
    },
    edit(edits, from, to) {
      view.dispatch({
        changes: edits.map(edit => ({ from: edit.offset, insert: edit.insert })),
        selection: { anchor: from, head: to }, scrollIntoView: true, userEvent: "input",
      });
      view.focus();
    },
    show(line, column) {
      const at = view.state.doc.line(Math.min(Math.max(1, line), view.state.doc.lines));
      const anchor = Math.min(at.to, at.from + Math.max(0, column - 1));
      view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: "center" }) });
      view.focus();
    },
    faults(all) {
      const doc = view.state.doc;
      view.dispatch(setDiagnostics(view.state, all.map(fault => {
        const line = doc.line(Math.min(Math.max(1, fault.line), doc.lines));
        const from = Math.min(line.to, line.from + Math.max(0, fault.column - 1));
        const to = fault.column ? Math.max(from, Math.min(line.to, from + 1)) : line.to;
        return { from, to, severity: "error", message: fault.message };
      })));
    },
  };
}
