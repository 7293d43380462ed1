// What asks before something is written, and what tells at length.
import { word, sentence, currentLanguage } from "./words.js";

const dialog = document.querySelector("#dialog");

function element(tag, text = "", className = "") {
  const made = document.createElement(tag);
  made.textContent = text;
  made.className = className;
  return made;
}

// Shows a dialog; its promise is the chosen button's value, or "" when it was closed.
function show(title, content, buttons) {
  const heading = element("h2", title);
  heading.id = "dialog-title";
  const row = element("div", "", "buttons");
  return new Promise(resolve => {
    buttons.forEach(([value, label, main]) => {
      const button = element("button", label, main ? "main" : "");
      button.type = "button";
      button.value = value;
      button.addEventListener("click", () => dialog.close(value));
      row.append(button);
    });
    dialog.returnValue = "";
    dialog.replaceChildren(heading, ...content, row);
    dialog.addEventListener("close", () => resolve(dialog.returnValue), { once: true });
    if (!dialog.open) dialog.showModal();
  });
}

// Lines that the other text does not have are marked.
function marked(text, other) {
  const pre = element("pre");
  pre.tabIndex = 0;
  const others = new Set(other.split("\n"));
  text.split("\n").forEach(line => {
    pre.append(element("span", line, others.has(line) ? "" : "other"), "\n");
  });
  return pre;
}

export function askConflict(name, onDisk, mine) {
  const two = element("div", "", "two");
  [["onDisk", onDisk, mine], ["inPage", mine, onDisk]].forEach(([key, text, other]) => {
    const half = element("div");
    half.append(element("strong", word(key)), marked(text, other));
    two.append(half);
  });
  return show(word("conflictTitle", name), [element("p", word("conflictText")), two],
    [["", word("cancel")], ["disk", word("takeDisk")], ["mine", word("keepMine")]]);
}

export const askLeave = () => show(word("leave"), [], [["", word("cancel")], ["leave", word("discard")]]);

// Gives {name, refused} or null.
export async function askKeep({ name, isNew, result, refusal, replaces }) {
  const content = [];
  const input = element("input");
  input.type = "text";
  input.id = "keep-name";
  input.value = name;
  input.pattern = "[a-z0-9][a-z0-9\\-]{0,79}";
  input.readOnly = !isNew;
  const label = element("label", word("keepName"));
  label.append(input);
  content.push(label);
  const reason = element("input");
  if (refusal) {
    reason.type = "text";
    reason.id = "keep-reason";
    reason.value = refusal;
    const why = element("label", word("keepAsRefused"));
    why.append(reason);
    content.push(why);
  } else {
    content.push(element("p", word("keepAsExpected")), element("pre", result, "short"));
  }
  if (replaces) content.push(element("p", word("keepOver"), "bad"));
  const chosen = await show(word("keepTitle"), content, [["", word("cancel")], ["write", word("write"), true]]);
  return chosen ? { name: input.value.trim(), refused: refusal ? reason.value.trim() : "" } : null;
}

// Gives the text of the chosen message or null.
export async function askRow(messages, faults) {
  const content = [];
  const choice = element("select");
  const shown = element("pre", messages[0] ?? word("noRows"));
  shown.tabIndex = 0;
  messages.forEach((message, i) => {
    const option = element("option", word("row", i + 1) + ": " + message.replace(/\s+/g, " ").slice(0, 90));
    option.value = i;
    choice.append(option);
  });
  choice.addEventListener("change", () => { shown.textContent = messages[choice.value]; });
  if (messages.length) content.push(choice);
  content.push(shown);
  if (faults.length) {
    const list = element("ul", "", "bad");
    faults.slice(0, 20).forEach(fault => list.append(element("li", fault)));
    content.push(element("p", word("rowFaults")), list);
  }
  const chosen = await show(word("rowsTitle"), content,
    messages.length ? [["", word("cancel")], ["use", word("useRow"), true]] : [["", word("close"), true]]);
  return chosen ? messages[choice.value] : null;
}

export function tellChecking() {
  show(word("checkTitle"), [element("p", word("checking"))], []);
}

// Faults of the open folder come first.
export function tellChecked(checked, folder, unsaved) {
  const content = [];
  if (unsaved) content.push(element("p", word("unsavedCheck"), "bad"));
  if (checked.usable) {
    content.push(element("p", word("usable", checked.samples), "good"));
  } else {
    content.push(element("p", word("faulty", checked.faults.length), "bad"));
    const list = element("ul");
    const mine = fault => (fault.place.startsWith(folder) ? 0 : 1);
    [...checked.faults].sort((a, b) => mine(a) - mine(b)).slice(0, 100).forEach(fault => {
      const item = element("li", sentence(fault.reason + " " + fault.advice));
      item.prepend(element("code", fault.place));
      fault.differences.slice(0, 10).forEach(each => item.append(element("code", each)));
      list.append(item);
    });
    content.push(list);
  }
  return show(word("checkTitle"), content, [["", word("close"), true]]);
}

export function tellFailure(error) {
  const problem = error.problem;
  const title = problem ? (currentLanguage() === "id" ? problem.title_id : problem.title) : word("lost");
  return show(word("failed"), [element("p", title), element("p", problem?.detail ?? "")], [["", word("close"), true]]);
}
