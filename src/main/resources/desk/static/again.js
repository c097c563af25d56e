// What is checked, or checked again: asks for that, waits for the result, and shows it.
import { attempt, vouched } from "./desk.js";

const SECONDS = 30;
const PAUSE = 2000;

/** Waits until the page is looked at: each hidden one would hold one of the browser's connections. */
async function seen() {
  while (document.hidden) {
    await new Promise((done) => document.addEventListener("visibilitychange", done, { once: true }));
  }
}

/** One question, given up when the page is hidden; the server holds the answer back meanwhile. */
async function ask(address) {
  const question = new AbortController();
  const giveUp = () => document.hidden && question.abort();
  document.addEventListener("visibilitychange", giveUp);
  try {
    return await fetch(`${address}?wait=${SECONDS}`,
      { headers: { Accept: "application/json" }, signal: question.signal });
  } catch {
    return null;
  } finally {
    document.removeEventListener("visibilitychange", giveUp);
  }
}

/** Whether an answer says that there is no use in asking on. */
function final(answer) {
  return answer !== null && answer.status >= 400 && answer.status < 500 && answer.status !== 429;
}

/** Waits until a submission is decided, or may not be asked for any more. */
async function decided(address) {
  for (;;) {
    await seen();
    const answer = await ask(address);
    if (final(answer)) {
      return;
    }
    if (answer?.ok && (await answer.json()).state === "decided") {
      return;
    }
    await new Promise((done) => setTimeout(done, PAUSE));
  }
}

const retry = document.getElementById("retry");
retry?.addEventListener("click", () => attempt(
  retry,
  document.getElementById("retry-refused"),
  () => fetch(retry.dataset.to, { method: "POST", headers: vouched() }),
  () => location.reload()));

const waiting = document.querySelector("[data-await]");
if (waiting) {
  await decided(waiting.dataset.await);
  // Also where one has been logged out meanwhile: then the page leads to the login.
  location.reload();
}
