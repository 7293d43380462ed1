// Writes into the participant's folder, and says what the check says then.
import { ask } from "./ask.js";
import { word } from "./words.js";
import { askConflict, askKeep, tellChecked, tellChecking } from "./dialogs.js";
import { openFile, showSamples, showSaved } from "./page.js";
import { later, tryIt } from "./trial.js";
import { at, isChanged, state } from "./state.js";

export async function save() {
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

export async function check() {
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

export function showChecked() {
  const { checked } = state;
  if (!checked) return;
  const button = at("checked");
  button.hidden = false;
  button.disabled = false;
  button.className = "link " + (checked.usable ? "good" : "bad");
  button.textContent = checked.usable ? word("usableShort") : word("faultyShort", checked.faults.length);
}

export async function keep() {
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
    refused: kept.refused, version: (refusal ? sample.refusedVersion : sample.expectedVersion) ?? "",
  });
  const drafts = state.files;
  const opened2 = await ask("open", state.place);
  state.samples = opened2.samples;
  state.files = drafts;
  showSamples(kept.name);
  await tryIt();
  await checkQuietly();
}
