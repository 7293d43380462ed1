// What is open, and what follows from a change.
import { ask, askRows, remember, wanted } from "./ask.js";
import { word, choose, translate, currentLanguage } from "./words.js";
import { makeEditor } from "./editor.js";
import { showSource, rove } from "./source.js";
import { askLeave, askRow, tellChecked, tellFailure } from "./dialogs.js";
import { check, keep, save, showChecked } from "./saving.js";
import { later, showTried, tryIt } from "./trial.js";
import { at, current, isChanged, line, state, text } from "./state.js";

state.editor = makeEditor(at("editor"), {
  about: () => ({ place: state.place, sample: text(), xslt: state.opened?.xslt }),
  changed: written => {
    if (!current() || !state.opened) return;
    current().text = written;
    showSaved();
    later();
  },
  describe: () => word("mapping"),
});

function putPath(path) {
  if (state.opened?.editable && state.files.length) state.editor.insert(path);
}

function personal(pointer) {
  if (state.opened.toCanonical) return false;
  return state.opened.fields.some(field => field.personal && field.pointer === pointer && field.type !== "object");
}

function showSample() {
  showSource(at("source"), text(), { personal, put: putPath });
  at("source-text").value = text();
}

export function openFile(index) {
  if (current()) current().kept = state.editor.kept();
  state.file = index;
  const file = current();
  [...at("files").children].forEach((tab, i) => tab.setAttribute("aria-selected", i === index));
  state.editor.open(file?.text ?? "", state.opened.xslt, state.opened.editable && Boolean(file), file?.kept);
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
  state.editor.view.dom.hidden = !state.files.length;
  state.editor.view.dom.style.display = state.files.length ? "" : "none";
  if (!state.files.length) at("editor").append(line(word("noMapping"), "none"));
}

export function showSamples(name) {
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

export function showSaved() {
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

const guarded = action => event => (async () => action(event))().catch(tellFailure);

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
