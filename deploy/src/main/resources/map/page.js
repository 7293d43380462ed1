// What is open, and what follows from a change.
import { ask, askRows, remember, wanted, Refused } from "./ask.js";
import { word, sentence, choose, translate, currentLanguage } from "./words.js";
import { makeEditor } from "./editor.js";
import { markUnused, showSource, rove } from "./source.js";
import { showCounts, showDifferences, showExpected, showFields, showResult } from "./target.js";
import { askConflict, askKeep, askLeave, askRow, tellChecked, tellChecking, tellFailure } from "./dialogs.js";

const at = id => document.getElementById(id);
const PAUSE = 250;

const state = {
  sides: [], place: null, opened: null, files: [], file: 0, samples: [], sample: null, tried: null, asked: 0,
};
let timer = 0;

const text = () => state.sample?.text ?? "";
const current = () => state.files[state.file];
const isChanged = () => state.files.some(file => file.text !== file.saved);

const editor = makeEditor(at("editor"), {
  about: () => ({ place: state.place, sample: text(), xslt: state.opened?.xslt }),
  changed: written => {
    if (!current() || !state.opened) return;
    current().text = written;
    showSaved();
    later();
  },
  describe: () => word("mapping"),
});

function later() {
  clearTimeout(timer);
  timer = setTimeout(tryIt, PAUSE);
}

async function tryIt() {
  if (!state.opened) return;
  const number = ++state.asked;
  if (!state.sample || !state.files.length) {
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
function showTried(tried) {
  const stale = Boolean(tried.faults.length && state.last && state.last.sample === state.sample);
  state.tried = tried;
  if (tried.result !== undefined) state.last = { tried, sample: state.sample };
  const own = tried.faults.filter(fault => fault.file === current()?.name && fault.line > 0);
  editor.faults(own.map(fault => ({ ...fault, message: told(fault) })));
  showProblems(tried);
  ["fields", "counts", "result", "differences"].forEach(id => at(id).classList.toggle("stale", stale));
  markUnused(at("source"), used);
  showVerdict(tried);
  at("keep").disabled = !state.opened?.editable || !state.sample || (!tried.result && !tried.reasons.length)
    || tried.faults.length > 0;
  if (!stale) showMade(tried);
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

function line(textContent, className) {
  const paragraph = document.createElement("p");
  paragraph.textContent = textContent;
  paragraph.className = className;
  return paragraph;
}

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
      ? line(state.files.length ? word("noSample") : "", "quiet")
      : line(word(state.opened.toCanonical ? "good" : "goodFrom"), "good"));
  }
  at("problems").replaceChildren(...rows);
}

function jump(fault) {
  const index = state.files.findIndex(file => file.name === fault.file);
  if (index >= 0) openFile(index);
  if (fault.line) editor.show(fault.line, fault.column);
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
  const put = await ask("insert", { text: editor.text(), pointer: field.pointer }).catch(tellFailure);
  if (put?.edits?.length) {
    editor.edit(put.edits, put.holeFrom, put.holeTo);
  } else if (put) {
    const name = field.pointer.split("/").pop();
    editor.insert(JSON.stringify(name) + ": null");
    at("saved").textContent = word("noPlace", name);
  }
}

function find(name) {
  const offset = editor.text().lastIndexOf('"' + name + '"');
  if (offset >= 0) editor.edit([], offset, offset + name.length + 2);
}

function putPath(path) {
  if (state.opened?.editable && state.files.length) editor.insert(path);
}

function personal(pointer) {
  if (state.opened.toCanonical) return false;
  return state.opened.fields.some(field => field.personal && field.pointer === pointer && field.type !== "object");
}

// Whether the mapping names a member anywhere.
const used = name => state.files.some(file => file.text.includes(name) || /\*\s*:|^\s*\.\s*$/m.test(file.text));

function showSample() {
  showSource(at("source"), text(), { personal, put: putPath });
  at("source-text").value = text();
}

function openFile(index) {
  if (current()) current().kept = editor.kept();
  state.file = index;
  const file = current();
  [...at("files").children].forEach((tab, i) => tab.setAttribute("aria-selected", i === index));
  editor.open(file?.text ?? "", state.opened.xslt, state.opened.editable && Boolean(file), file?.kept);
}

function showFiles() {
  at("files").replaceChildren(...state.files.map((file, i) => {
    const tab = document.createElement("button");
    tab.setAttribute("role", "tab");
    tab.textContent = file.name;
    tab.addEventListener("click", () => { openFile(i); later(); });
    return tab;
  }));
  openFile(0);
  const none = at("editor").querySelector(".none");
  none?.remove();
  editor.view.dom.hidden = !state.files.length;
  editor.view.dom.style.display = state.files.length ? "" : "none";
  if (!state.files.length) at("editor").append(line(word("noMapping"), "none"));
}

function showSamples(name) {
  const select = at("sample");
  const option = sample => new Option(sample.isNew ? word("pasted") : sample.name, state.samples.indexOf(sample));
  const refused = document.createElement("optgroup");
  refused.label = word("toBeRefused");
  refused.append(...state.samples.filter(sample => sample.refused !== undefined).map(option));
  select.replaceChildren(...state.samples.filter(sample => sample.refused === undefined).map(option));
  if (refused.children.length) select.append(refused);
  if (!state.samples.length) select.append(new Option(word("noSamples"), ""));
  const named = state.samples.findIndex(sample => sample.name === name);
  const index = named >= 0 ? named : Math.max(0, state.samples.findIndex(sample => sample.refused === undefined));
  select.value = state.samples.length ? index : "";
  state.sample = state.samples[index] ?? null;
  showSample();
}

function showSaved() {
  const changed = isChanged();
  at("saved").dataset.state = changed ? "changed" : "";
  at("saved").textContent = state.files.length ? word(changed ? "changed" : "saved") : "";
  at("save").disabled = !changed || !state.opened.editable;
}

async function open(place, sampleName) {
  state.place = place;
  state.opened = null;
  state.last = null;
  const opened = await ask("open", place);
  state.opened = opened;
  state.file = -1;
  state.files = opened.files.map(file => ({ ...file, saved: file.text }));
  state.samples = opened.samples;
  remember(place);
  at("left-title").dataset.word = opened.toCanonical ? "source" : "canonicalSource";
  at("read-only").hidden = opened.editable;
  translate();
  showFiles();
  showSamples(sampleName);
  showSaved();
  await tryIt();
}

function addSample(content) {
  state.samples = state.samples.filter(sample => !sample.isNew);
  state.samples.push({ name: "", text: content, isNew: true });
  showSamples("");
  tryIt();
}

async function openSampleFile(file) {
  const rows = /\.(csv|tsv|txt|xlsx|jsonl|ndjson|zip)$/i.test(file.name)
    || (/\.xml$/i.test(file.name) && state.opened.mediaType !== "application/xml");
  if (!rows) {
    addSample(await file.text());
    return;
  }
  const read = await askRows(state.place, file);
  const chosen = await askRow(read.messages, read.faults);
  if (chosen) addSample(chosen);
}

async function save() {
  for (const file of state.files.filter(each => each.text !== each.saved)) {
    await saveFile(file, file.version);
  }
  showSaved();
  if (!isChanged()) await checkQuietly();
}

async function saveFile(file, version) {
  const written = file.text;
  try {
    const answer = await ask("save", { place: state.place, file: file.name, text: written, version });
    file.version = answer.version;
    file.saved = written;
  } catch (error) {
    if (error.problem?.code !== "changed") throw error;
    const chosen = await askConflict(file.name, error.problem.text, written);
    if (chosen === "mine") await saveFile(file, error.problem.version);
    if (chosen === "disk") takeFromDisk(file, error.problem);
  }
}

function takeFromDisk(file, onDisk) {
  file.text = file.saved = onDisk.text;
  file.version = onDisk.version;
  openFile(state.file);
  later();
}

async function check() {
  tellChecking();
  state.checked = await ask("check");
  showChecked();
  await tellChecked(state.checked, state.opened?.folder ?? "", isChanged());
}

// After something was written: what the check says stands above, and more of it when clicked.
async function checkQuietly() {
  at("checked").hidden = false;
  at("checked").disabled = true;
  at("checked").textContent = word("checkingShort");
  state.checked = await ask("check");
  showChecked();
}

function showChecked() {
  const { checked } = state;
  if (!checked) return;
  const button = at("checked");
  button.hidden = false;
  button.disabled = false;
  button.className = "link " + (checked.usable ? "good" : "bad");
  button.textContent = checked.usable ? word("usableShort") : word("faultyShort", checked.faults.length);
}

async function keep() {
  const { sample, tried, opened } = state;
  const refusal = opened.toCanonical && tried.reasons.length ? tried.reasons[0] : "";
  const isNew = Boolean(sample.isNew);
  const kept = await askKeep({
    name: isNew ? "" : sample.name, isNew, result: tried.result ?? "", refusal,
    replaces: !isNew && sample.expected !== undefined,
  });
  if (!kept) return;
  await ask("keep", {
    place: state.place, name: kept.name, input: isNew ? sample.text : "", result: refusal ? "" : tried.result,
    refused: kept.refused, version: isNew ? "" : sample.expectedVersion ?? "",
  });
  const drafts = state.files;
  const opened2 = await ask("open", state.place);
  state.samples = opened2.samples;
  state.files = drafts;
  showSamples(kept.name);
  await tryIt();
  await checkQuietly();
}

function sampleWritten() {
  if (!state.sample) {
    addSample(at("source-text").value);
    return;
  }
  const sample = state.sample;
  if (!sample.isNew) {
    const copy = { name: "", text: at("source-text").value, isNew: true };
    state.samples = [...state.samples.filter(each => !each.isNew), copy];
    const typed = at("source-text");
    const cursor = typed.selectionStart;
    showSamples("");
    typed.setSelectionRange(cursor, cursor);
  } else {
    sample.text = at("source-text").value;
    showSource(at("source"), sample.text, { personal, put: putPath });
  }
  later();
}

function toggleText() {
  const editing = at("source-text").hidden;
  at("source-text").hidden = !editing;
  at("source").hidden = editing;
  at("source-hint").hidden = editing;
  at("edit-sample").setAttribute("aria-pressed", editing);
  if (editing) at("source-text").focus();
}

function showSides() {
  const select = at("side");
  const groups = [["own", true], ["shipped", false]].map(([key, own]) => {
    const group = document.createElement("optgroup");
    group.label = word(key);
    state.sides.forEach((side, i) => {
      if (side.own !== own) return;
      const file = side.file ? " · " + side.file : " · –";
      group.append(new Option(`${side.participant} ${word(side.kind)} ${side.flow}${file}`, i));
    });
    return group;
  });
  select.replaceChildren(...groups.filter(group => group.children.length));
  select.value = state.sides.findIndex(side => sameSide(side, state.place ?? {}));
}

const sameSide = (a, b) => a.participant === b.participant && a.flow === b.flow && a.kind === b.kind;

function firstSide() {
  const fits = side => (!wanted.participant || side.participant === wanted.participant)
    && (!wanted.flow || side.flow === wanted.flow) && (!wanted.kind || side.kind === wanted.kind);
  return state.sides.find(side => fits(side) && side.file) ?? state.sides.find(fits) ?? state.sides[0];
}

const placeOf = ({ participant, flow, kind }) => ({ participant, flow, kind });

async function chooseSide() {
  const side = state.sides[at("side").value];
  if (isChanged() && !(await askLeave())) {
    showSides();
    return;
  }
  await open(placeOf(side));
}

function speak(language) {
  choose(language);
  at("lang-id").setAttribute("aria-pressed", language === "id");
  at("lang-en").setAttribute("aria-pressed", language === "en");
  translate();
  showSides();
  showChecked();
  if (state.opened) {
    showSamples(state.sample?.name);
    showSaved();
    showTried(state.tried ?? { faults: [], reasons: [], sampleLine: 0 });
  }
}

const guarded = action => event => Promise.resolve(action(event)).catch(tellFailure);

function listen() {
  at("side").addEventListener("change", guarded(chooseSide));
  at("sample").addEventListener("change", guarded(() => {
    state.sample = state.samples[at("sample").value] ?? null;
    showSample();
    return tryIt();
  }));
  at("edit-sample").addEventListener("click", toggleText);
  at("source-text").addEventListener("input", sampleWritten);
  at("file-sample").addEventListener("click", () => at("file-input").click());
  at("file-input").addEventListener("change", guarded(async event => {
    const [file] = event.target.files;
    if (file) await openSampleFile(file);
    event.target.value = "";
  }));
  at("save").addEventListener("click", guarded(save));
  at("check").addEventListener("click", guarded(check));
  at("checked").addEventListener("click", () => tellChecked(state.checked, state.opened?.folder ?? "", isChanged()));
  at("keep").addEventListener("click", guarded(keep));
  at("lang-id").addEventListener("click", () => speak("id"));
  at("lang-en").addEventListener("click", () => speak("en"));
  document.addEventListener("keydown", event => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
      event.preventDefault();
      if (!at("save").disabled) guarded(save)(event);
    }
  });
  addEventListener("beforeunload", event => { if (isChanged()) event.preventDefault(); });
  rove(at("source"), ".node");
  rove(at("fields"), "button.field");
}

async function start() {
  listen();
  speak(currentLanguage());
  const { sides, unread } = await ask("participants");
  state.sides = sides;
  if (unread.length) state.checked = { usable: false, faults: unread };
  showChecked();
  const side = firstSide();
  if (side) await open(placeOf(side));
  showSides();
  document.documentElement.dataset.ready = "true";
}

start().catch(tellFailure);
