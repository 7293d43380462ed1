// The sample on the left, as the mapping sees it; a field puts its path into the mapping.
import { word } from "./words.js";

const plain = /^[A-Za-z_][A-Za-z0-9_-]*$/;
const mostItems = 3;
const mostNodes = 3000;

const step = name => "." + (plain.test(name) ? name : JSON.stringify(name));

// A path through lists is a loop over each of them.
function expression(parts) {
  const at = parts.indexOf("*");
  const path = names => names.map(step).join("") || ".";
  return at < 0 ? path(parts) : `[for (${path(parts.slice(0, at))}) ${expression(parts.slice(at + 1))}]`;
}

const lastPart = parts => parts.slice(parts.lastIndexOf("*") + 1).map(step).join("") || ".";

function node(depth, name, shown, kind) {
  const row = document.createElement("button");
  row.className = "node";
  row.type = "button";
  row.tabIndex = -1;
  row.setAttribute("role", "treeitem");
  row.setAttribute("aria-level", depth + 1);
  row.style.setProperty("--depth", depth);
  const label = document.createElement("span");
  label.className = "name";
  label.textContent = name;
  const value = document.createElement("span");
  value.className = kind ? "value kind" : "value";
  value.textContent = shown;
  row.append(label, value);
  return row;
}

export function mark(text, title) {
  const tag = document.createElement("span");
  tag.className = "personal";
  tag.textContent = text;
  tag.title = title;
  return tag;
}

// A number as it is written: a browser's own numbers lose digits, the hub's do not.
class Exact {
  constructor(source) { this.source = source; }
}

const parse = text => JSON.parse(text, (key, value, told) =>
  (typeof value === "number" && told?.source !== undefined ? new Exact(told.source) : value));

const short = text => (text.length > 160 ? text.slice(0, 160) + "…" : text);

function jsonTree(value, { personal, put }) {
  const rows = [];
  const walk = (of, name, parts, depth) => {
    if (rows.length >= mostNodes) return;
    const list = Array.isArray(of);
    const number = of instanceof Exact;
    const inside = of !== null && typeof of === "object" && !number;
    const shown = list ? word("items", of.length) : inside ? "" : short(number ? of.source : JSON.stringify(of));
    if (depth >= 0) {
      const row = node(depth, name, shown, inside);
      const path = expression(parts);
      row.dataset.path = path;
      row.title = parts.includes("*") ? word("loop", path) : word("plain", path);
      if (!inside && parts.at(-1) !== "*") row.dataset.name = parts.at(-1);
      if (personal("/" + parts.join("/"))) row.append(mark(word("personal"), word("personalLong")));
      row.addEventListener("click", event => put(event.shiftKey ? lastPart(parts) : path));
      rows.push(row);
    }
    if (list) {
      of.slice(0, mostItems).forEach((item, i) => walk(item, "[" + i + "]", [...parts, "*"], depth + 1));
      if (of.length > mostItems) rows.push(node(depth + 1, "…", word("items", of.length - mostItems), true));
    } else if (inside) {
      Object.entries(of).forEach(([key, each]) => walk(each, key, [...parts, key], depth + 1));
    }
  };
  walk(value, "", [], -1);
  return rows;
}

function xmlTree(root, put) {
  const rows = [];
  const add = (depth, name, shown, path) => {
    const row = node(depth, name, short(shown), false);
    row.dataset.path = path;
    row.title = word("plain", path);
    row.addEventListener("click", () => put(path));
    rows.push(row);
  };
  const walk = (element, path, depth) => {
    if (rows.length >= mostNodes) return;
    const here = path + "/" + element.nodeName;
    add(depth, element.nodeName, element.children.length ? "" : element.textContent.trim(), here);
    [...element.attributes].forEach(a => add(depth + 1, "@" + a.name, a.value, here + "/@" + a.name));
    [...element.children].forEach(child => walk(child, here, depth + 1));
  };
  walk(root, "", 0);
  return rows;
}

function xmlRoot(text) {
  if (/<!DOCTYPE/i.test(text)) return null;
  const parsed = new DOMParser().parseFromString(text, "application/xml");
  return parsed.querySelector("parsererror") ? null : parsed.documentElement;
}

// One stop for the Tab key; arrows, Home and End go through the rows.
export function rove(container, selector) {
  container.addEventListener("keydown", event => {
    const rows = [...container.querySelectorAll(selector)];
    const at = rows.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (to === undefined || !rows[to]) return;
    event.preventDefault();
    rows.forEach(row => { row.tabIndex = -1; });
    rows[to].tabIndex = 0;
    rows[to].focus();
  });
}

export function firstStop(container, selector) {
  const first = container.querySelector(selector);
  if (first) first.tabIndex = 0;
}

// Makes pale what no path of the mapping names.
export function markUnused(container, used) {
  container.querySelectorAll("[data-name]").forEach(row => {
    row.classList.toggle("unused", !used(row.dataset.name));
    row.querySelector(".name").title = used(row.dataset.name) ? "" : word("notUsed");
  });
}

// Shows the sample as a tree; as its text where it cannot be read. personal() is asked for pointers.
export function showSource(container, text, asked) {
  container.replaceChildren();
  let rows = null;
  if (text.trimStart().startsWith("<")) {
    const root = xmlRoot(text);
    rows = root && xmlTree(root, asked.put);
  } else {
    try { rows = jsonTree(parse(text), asked); } catch { rows = null; }
  }
  if (rows) {
    container.append(...rows);
  } else {
    const raw = document.createElement("pre");
    raw.className = "raw";
    raw.textContent = text;
    container.append(raw);
  }
  firstStop(container, ".node");
}
