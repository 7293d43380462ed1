// The right side: how the target's fields stand, and the result.
import { word, violation } from "./words.js";
import { firstStop, mark } from "./source.js";

const marks = { FILLED: "✓", MISSING: "!", FAULTY: "✗", EMPTY: "·" };
const shortName = pointer => pointer.slice(pointer.lastIndexOf("/") + 1).replaceAll("~1", "/").replaceAll("~0", "~");

function row(state, pointer, kind) {
  const element = document.createElement(kind);
  element.className = "field";
  element.dataset.state = state;
  element.dataset.pointer = pointer;
  element.style.setProperty("--depth", pointer.split("/").length - 2);
  return element;
}

function part(className, text) {
  const span = document.createElement("span");
  span.className = className;
  span.textContent = text;
  return span;
}

function say(field, state) {
  return state.broken.slice(0, 3).map(b => (b.pointer === field.pointer ? "" : b.pointer + " ") + violation(b)).join("; ");
}

function fieldRow(field, state, put) {
  const open = state.state === "MISSING" || state.state === "EMPTY";
  const element = row(state.state, field.pointer, "button");
  element.type = "button";
  element.tabIndex = -1;
  const name = part("name", shortName(field.pointer));
  if (field.required) name.append("\u2009*");
  if (field.personal) name.append(" ", mark(word("personal"), word("personalLong")));
  const glyph = part("mark", marks[state.state]);
  glyph.setAttribute("aria-label", word("state" + state.state));
  element.append(glyph, name, part("type", state.state === "MISSING" ? word("stateMISSING") : field.type));
  const sentence = say(field, state);
  if (sentence) element.append(part("say", sentence));
  const hint = open ? word(state.state === "MISSING" ? "insertMissing" : "insertOptional") : "";
  element.title = [field.description, hint].filter(text => text).join("\n");
  element.addEventListener("click", () => put(field, open));
  return element;
}

// said() gives the words for a state and how many fields have it.
export function showCounts(container, states, said) {
  container.hidden = !states.length;
  const counted = ["FILLED", "MISSING", "FAULTY", "EMPTY"].map(state => [state, states.filter(each => each.state === state).length]);
  container.replaceChildren(...counted.filter(([, n]) => n > 0)
    .map(([state, n]) => part("count-" + state, marks[state] + " " + said(state, n))));
}

// All fields of the schema with their states; before the first translation all are open.
export function showFields(container, fields, states, elsewhere, put) {
  const byPointer = new Map(states.map(state => [state.pointer, state]));
  const unknown = { state: "EMPTY", broken: [] };
  const focused = container.querySelector(".field:focus")?.dataset.pointer;
  const rows = fields.map(field => fieldRow(field, byPointer.get(field.pointer) ?? unknown, put));
  elsewhere.forEach(broken => {
    const element = row("FAULTY", broken.pointer || "/", "div");
    element.append(part("mark", marks.FAULTY), part("name", broken.pointer || "/"), part("type", ""), part("say", violation(broken)));
    rows.unshift(element);
  });
  const top = container.scrollTop;
  container.replaceChildren(...rows);
  container.scrollTop = top;
  firstStop(container, "button.field");
  if (focused) container.querySelector(`.field[data-pointer="${CSS.escape(focused)}"]`)?.focus();
}

const leaves = (value, at = "") =>
  value !== null && typeof value === "object" && Object.keys(value).length
    ? [[at, value], ...Object.entries(value).flatMap(([key, each]) => leaves(each, at + "/" + key.replaceAll("~", "~0").replaceAll("/", "~1")))]
    : [[at, value]];

// What a receiver's sample expects, each field with whether the result has it.
export function showExpected(container, expected, differences) {
  let wanted = [];
  try { wanted = leaves(JSON.parse(expected)).filter(([at]) => at).slice(0, 2000); } catch { /* not JSON: the differences say it */ }
  const byPath = new Map((differences ?? []).map(each => [each.path, each]));
  const extra = [...byPath.values()].filter(each => each.expected === "nothing");
  const states = [];
  const rows = wanted.map(([at, value]) => {
    const differs = byPath.get(at);
    const state = !differences ? "EMPTY" : !differs ? "FILLED" : differs.got === "nothing" ? "MISSING" : "FAULTY";
    states.push({ state });
    const element = row(state, at, "div");
    element.setAttribute("role", "listitem");
    element.append(part("mark", marks[state]), part("name", shortName(at)), part("type", Array.isArray(value) ? "array" : typeof value));
    if (differs) element.append(part("say", word("expected") + " " + differs.expected + ", " + word("got") + " " + differs.got));
    return element;
  });
  extra.forEach(each => {
    states.push({ state: "FAULTY" });
    const element = row("FAULTY", each.path, "div");
    element.append(part("mark", marks.FAULTY), part("name", each.path), part("type", ""), part("say", word("expected") + " –, " + word("got") + " " + each.got));
    rows.unshift(element);
  });
  container.replaceChildren(...rows);
  return states;
}

// JSON in colours; everything as text, whatever stands in it.
export function showResult(container, text, isJson) {
  if (!isJson || text.length > 100_000) {
    container.textContent = text;
    return;
  }
  const pieces = text.split(/("(?:[^"\\]|\\.)*"(?:\s*:)?|\b(?:true|false|null)\b|-?\b\d[\d.eE+-]*)/);
  container.replaceChildren(...pieces.map((piece, i) => {
    if (i % 2 === 0) return document.createTextNode(piece);
    return part(piece.endsWith(":") ? "key" : piece.startsWith('"') ? "text" : "literal", piece);
  }));
}

export function showDifferences(container, differences) {
  container.replaceChildren();
  const told = (differences ?? []).filter(each => each.expected || each.got).slice(0, 50);
  if (!told.length) return;
  const table = document.createElement("table");
  const head = table.insertRow();
  ["place", "expected", "got"].forEach(key => {
    const cell = document.createElement("th");
    cell.scope = "col";
    cell.textContent = word(key);
    head.append(cell);
  });
  told.forEach(each => {
    const line = table.insertRow();
    line.insertCell().textContent = each.path;
    const wanted = line.insertCell();
    wanted.className = "wanted";
    wanted.textContent = each.expected;
    const got = line.insertCell();
    got.className = "got";
    got.textContent = each.got;
  });
  container.append(table);
}
