// Translates as one writes, and shows what came of it.
import { ask, Refused } from "./ask.js";
import { word, sentence, currentLanguage } from "./words.js";
import { markUnused } from "./source.js";
import { showCounts, showDifferences, showExpected, showFields, showResult } from "./target.js";
import { tellFailure } from "./dialogs.js";
import { openFile } from "./page.js";
import { at, current, line, state, text, used } from "./state.js";

const PAUSE = 250;
let timer = 0;

export function later() {
  clearTimeout(timer);
  timer = setTimeout(tryIt, PAUSE);
}

export async function tryIt() {
  if (!state.opened) return;
  const number = ++state.asked;
  if (!state.sample) {
    showTried({ faults: [], reasons: [], sampleLine: 0 });
    return;
  }
  try {
    const texts = Object.fromEntries(state.files.map(file => [file.name, file.text]));
    const expected = state.sample.expected ?? "";
    const tried = await ask("try", { place: state.place, texts, sample: text(), expected });
    if (number === state.asked) showTried(tried);
  } catch (error) {
    if (number === state.asked) showTried({ faults: [], reasons: [], sampleLine: 0, refused: error });
  }
}

// While the text does not compile, fields and result stay as they were last, and pale.
export function showTried(tried) {
  const stale = Boolean(tried.faults.length && state.last && state.last.sample === state.sample);
  state.tried = tried;
  if (tried.result !== undefined) state.last = { tried, sample: state.sample };
  const own = tried.faults.filter(fault => fault.file === current()?.name && fault.line > 0);
  state.editor.faults(own.map(fault => ({ ...fault, message: told(fault) })));
  showProblems(tried);
  ["fields", "counts", "result", "differences"].forEach(id => at(id).classList.toggle("stale", stale));
  markUnused(at("source"), used);
  showVerdict(tried);
  showKeep(tried);
  if (!stale) showMade(tried);
}

// A sample that expects the opposite is not turned round by one click.
function showKeep(tried) {
  const { opened, sample } = state;
  const refused = opened?.toCanonical && tried.reasons.length > 0;
  const turned = refused ? sample?.expected !== undefined : sample?.refused !== undefined;
  const made = refused || (tried.result !== undefined && !tried.cut);
  at("keep").disabled = !opened?.editable || !sample || !made || turned || tried.faults.length > 0;
  at("keep").title = turned ? word("turned") : "";
}

function showMade(tried) {
  showTarget(tried);
  if (tried.result === undefined) {
    at("result").replaceChildren(line(state.sample ? word("noResult") : "", "quiet"));
  } else {
    showResult(at("result"), tried.result + (tried.cut ? "\n" + word("cut") : ""), tried.isJson);
  }
  showDifferences(at("differences"), state.opened?.toCanonical ? tried.differences : []);
}

const told = fault => sentence(fault.reason + " " + fault.advice);

function showProblems(tried) {
  const rows = tried.faults.map(fault => {
    const button = document.createElement("button");
    const place = document.createElement("code");
    place.textContent = fault.file + (fault.line ? ":" + fault.line + (fault.column ? ":" + fault.column : "") : "");
    button.append(place, " " + told(fault));
    button.addEventListener("click", () => jump(fault));
    return button;
  });
  if (tried.reasons.length && tried.fields) {
    const named = wanted => tried.fields.filter(field => field.state === wanted).map(field => field.pointer);
    const faulty = [...named("FAULTY"), ...tried.elsewhere.map(broken => broken.pointer + "/" + broken.property)];
    rows.push(line(word("refusedFields", named("MISSING").join(", "), faulty.join(", ")), "bad"));
  } else {
    tried.reasons.slice(0, 8).forEach(reason => rows.push(line(
      tried.sampleLine ? word("sampleFault", tried.sampleLine, sentence(reason)) : word("refused", sentence(reason)), "bad")));
  }
  if (tried.refused instanceof Refused) {
    const problem = tried.refused.problem;
    rows.push(line(currentLanguage() === "id" ? problem.title_id : problem.title, "bad"));
  } else if (tried.refused) {
    rows.push(line(word("lost"), "bad"));
  }
  if (!rows.length) {
    rows.push(tried.result === undefined
      ? line(word("noSample"), "quiet")
      : line(state.files.length ? word(state.opened.toCanonical ? "good" : "goodFrom") : "", "good"));
  }
  at("problems").replaceChildren(...rows);
}

function jump(fault) {
  const index = state.files.findIndex(file => file.name === fault.file);
  if (index >= 0) openFile(index);
  if (fault.line) state.editor.show(fault.line, fault.column);
}

function showTarget(tried) {
  const toCanonical = state.opened?.toCanonical;
  at("fields-title").textContent = word(toCanonical ? "target" : "expectedTarget");
  if (toCanonical) {
    const states = tried.fields ?? [];
    showFields(at("fields"), state.opened.fields, states, tried.elsewhere ?? [], putField);
    showCounts(at("counts"), states, word);
  } else {
    const states = showExpected(at("fields"), state.sample?.expected ?? "", tried.differences);
    showCounts(at("counts"), states.filter(each => each.state !== "EMPTY"), (key, n) => word("expected" + key, n));
  }
  if (!at("fields").children.length) {
    at("fields").append(line(toCanonical ? word("noSchema", state.place.flow) : word("nothingExpected"), "hint"));
  }
}

function showVerdict(tried) {
  const verdict = at("verdict");
  const say = (key, good, ...what) => {
    verdict.textContent = word(key, ...what);
    verdict.className = good === null ? "quiet" : good ? "good" : "bad";
  };
  const sample = state.sample;
  if (!sample || tried.faults.length) {
    verdict.textContent = "";
  } else if (sample.refused !== undefined) {
    const as = tried.reasons.length > 0 && tried.reasons.join("; ").includes(sample.refused);
    say(as ? "refusedAsExpected" : "notRefused", as);
  } else if (sample.expected === undefined) {
    say("noExpected", null);
  } else if (tried.differences) {
    say(tried.differences.length ? "differs" : "same", !tried.differences.length, tried.differences.length);
  } else {
    verdict.textContent = "";
  }
}

// A field that has no value yet gets its line; one that has is shown in the text.
async function putField(field, open) {
  if (!open || !state.opened.editable || state.opened.xslt) {
    find(field.pointer.slice(field.pointer.lastIndexOf("/") + 1));
    return;
  }
  const put = await ask("insert", { text: state.editor.text(), pointer: field.pointer }).catch(tellFailure);
  if (put?.edits?.length) {
    state.editor.edit(put.edits, put.holeFrom, put.holeTo);
  } else if (put) {
    const name = field.pointer.split("/").pop();
    state.editor.insert(JSON.stringify(name) + ": null");
    at("saved").textContent = word("noPlace", name);
  }
}

function find(name) {
  const offset = state.editor.text().lastIndexOf('"' + name + '"');
  if (offset >= 0) state.editor.edit([], offset, offset + name.length + 2);
}
