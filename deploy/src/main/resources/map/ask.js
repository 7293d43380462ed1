// Questions to the page's server. The token came behind the address's hash, which is sent to nobody.
const hash = new URLSearchParams(location.hash.slice(1));

export const wanted = { participant: hash.get("participant"), flow: hash.get("flow"), kind: hash.get("kind") };

// A refusal, as problem details.
export class Refused extends Error {
  constructor(problem) {
    super(problem.title);
    this.problem = problem;
  }
}

async function send(path, type, body) {
  const answer = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": type, "X-Simpul-Token": hash.get("token") ?? "" },
    body,
  });
  const json = await answer.json();
  if (!answer.ok) {
    throw new Refused(json);
  }
  return json;
}

export const ask = (path, question = {}) => send("/api/" + path, "application/json", JSON.stringify(question));

export const askRows = (place, file) =>
  send("/api/rows?" + new URLSearchParams({ ...place, name: file.name }), "application/octet-stream", file);

// Keeps in the address what is open, so that a reload opens it again.
export function remember(place) {
  Object.entries(place).forEach(([name, value]) => hash.set(name, value));
  history.replaceState(null, "", "#" + hash);
}
