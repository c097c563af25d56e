// What every page does: how it speaks to the server, and what it renews while one looks at it.

/**
 * The headers by which the server knows that a change comes from one of its own pages, and in which
 * language to say what is wrong with it.
 */
export function vouched(headers = {}) {
  const all = {
    "Accept": "application/json", "Accept-Language": document.documentElement.lang, ...headers,
  };
  const token = document.querySelector("meta[name=csrf]");
  return token ? { ...all, [token.dataset.header]: token.content } : all;
}

/** What a server says that did not do what it was asked to. */
export async function told(answer) {
  const said = await answer.json().catch(() => ({}));
  return said.message ?? said.detail ?? said.title ?? `HTTP ${answer.status}`;
}

/**
 * Brings something to the server while its button rests, and goes on with the answer; where that is
 * a refusal, the reason is told below and the button is there again.
 */
export async function attempt(button, refused, question, done) {
  button.disabled = true;
  try {
    const answer = await question();
    if (answer.ok) {
      await done(answer);
      return;
    }
    refused.textContent = await told(answer);
  } catch (fault) {
    refused.textContent = fault.message;
  }
  refused.hidden = false;
  button.disabled = false;
}

/** Puts what the server now says in the place of the part of the page that tells it. */
export async function renew(part) {
  const answer = await fetch(part.dataset.from, { headers: { Accept: "text/html" } });
  if (answer.redirected) {
    // Whoever is logged out meanwhile is to see where to log in, as a page of its own.
    location.reload();
    return;
  }
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
  let events = null;
  // A stream takes one of the few connections that a browser has for all its tabs.
  const listen = () => {
    if (document.hidden) {
      events?.close();
      events = null;
    } else if (!events) {
      events = new EventSource("/api/events");
      ["received", "decided", "reopened", "replaced", "revised", "ruled"].forEach((kind) =>
        events.addEventListener(kind, () => soon(atOnce)));
    }
  };
  let last = Date.now();
  const look = (wait) => {
    if (!document.hidden && Date.now() - last >= wait) {
      last = Date.now();
      soon(0);
    }
  };
  listen();
  document.addEventListener("visibilitychange", () => {
    listen();
    look(0);
  });
  setInterval(() => look(events?.readyState === EventSource.OPEN ? rarely : often), often);
}

const live = document.querySelector("[data-from]");
if (live) {
  follow(live);
}
