// What the page holds, and what all of its parts ask of it.
export const at = id => document.getElementById(id);
export const state = {
  editor: null, sides: [], place: null, opened: null, files: [], file: 0, samples: [], sample: null, tried: null, asked: 0,
};

export const text = () => state.sample?.text ?? "";
export const current = () => state.files[state.file];
export const isChanged = () => state.files.some(file => file.text !== file.saved);

export function line(textContent, className) {
  const paragraph = document.createElement("p");
  paragraph.textContent = textContent;
  paragraph.className = className;
  return paragraph;
}

// Whether the mapping names a member anywhere.
export const used = name => !state.files.length || state.files.some(file => file.text.includes(name) || /\*\s*:|^\s*\.\s*$/m.test(file.text));
