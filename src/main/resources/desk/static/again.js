// What is checked, or checked again: asks for that, waits for the result, and shows it.
import { told, vouched } from "./desk.js";

const SECONDS = 30;
const PAUSE = 5000;

/** Waits until a submission is decided; the server holds each answer back meanwhile. */
async function decided(address) {
  for (;;) {
    const answer = await fetch(`${address}?wait=${SECONDS}`, { headers: { Accept: "application/json" } })
      .catch(() => null);
    if (answer?.ok && (await answer.json()).state === "decided") {
      return;
    }
    if (!answer?.ok) {
      await new Promise((done) => setTimeout(done, PAUSE));
    }
  }
}

const retry = document.getElementById("retry");
retry?.addEventListener("click", async () => {
  const refused = document.getElementById("retry-refused");
  retry.disabled = true;
  try {
    const answer = await fetch(retry.dataset.to, { method: "POST", headers: vouched() });
    if (answer.ok) {
      location.reload();
      return;
    }
    refused.textContent = await told(answer);
  } catch (fault) {
    refused.textContent = fault.message;
  }
  refused.hidden = false;
  retry.disabled = false;
});

const waiting = document.querySelector("[data-await]");
if (waiting) {
  await decided(waiting.dataset.await);
  location.reload();
}
