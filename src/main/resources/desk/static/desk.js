// What every page does: how it speaks to the server, and what it renews while one looks at it.

/** The header by which the server knows that a change comes from one of its own pages. */
export function vouched(headers = {}) {
  const token = document.querySelector("meta[name=csrf]");
  return token ? { ...headers, [token.dataset.header]: token.content } : headers;
}

/** Puts what the server now says in the place of the part of the page that tells it. */
export async function renew(part) {
  const answer = await fetch(part.dataset.from, { headers: { Accept: "text/html" } });
  if (!answer.ok) {
    return;
  }
  const text = await answer.text();
  if (part.said === text || part.contains(document.activeElement)) {
    return;
  }
  const made = new DOMParser().parseFromString(text, "text/html").body;
  part.replaceChildren(...(made.querySelector(`#${part.id}`) ?? made).childNodes);
  part.said = text;
}

/** Renews a part of the page when something happens; where events do not come, now and then. */
function follow(part) {
  const rarely = 30000;
  const often = 5000;
  const atOnce = 300;
  let due = null;
  const soon = (wait) => {
    due ??= setTimeout(async () => {
      await renew(part).catch(() => {});
      due = null;
    }, wait);
  };
  const events = new EventSource("/api/events");
  ["received", "decided", "reopened", "replaced", "revised", "ruled"].forEach((kind) =>
    events.addEventListener(kind, () => soon(atOnce)));
  let last = Date.now();
  setInterval(() => {
    const wait = events.readyState === EventSource.OPEN ? rarely : often;
    if (!document.hidden && Date.now() - last >= wait) {
      last = Date.now();
      soon(0);
    }
  }, often);
}

const live = document.querySelector("[data-from]");
if (live) {
  follow(live);
}
