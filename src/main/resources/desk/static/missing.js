// The list of expected bodies: read from a file, looked at and saved; and drafts of reminders.
import { attempt, vouched } from "./desk.js";

/** What mail programs and systems take over of an address. */
const LONGEST_MAIL = 1900;

/** Spreadsheets in China save CSV in GB 18030, unless told otherwise. */
function text(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

/** The first column, as the server reads it; the others need not travel. */
function firstColumn(table) {
  return table.split(/\r\n|\r|\n/).map((line) => line.replace(/[,，;；\t].*/, "")).join("\n");
}

const bodies = document.getElementById("bodies");
const upload = document.getElementById("upload");
upload?.addEventListener("change", async () => {
  const [file] = upload.files;
  if (file) {
    bodies.value = firstColumn(text(await file.arrayBuffer()));
    bodies.focus();
    upload.value = "";
  }
});

/** Saves the list; where that cannot be, it stays where it is, with the reason below. */
function save(form) {
  const headers = { ...vouched(), "Content-Type": "text/plain; charset=utf-8" };
  return attempt(
    form.querySelector("button"),
    form.querySelector(".refused"),
    () => fetch(form.action, { method: "POST", headers, body: firstColumn(bodies.value) }),
    async (answer) => location.assign((await answer.json()).page));
}

bodies?.form.addEventListener("submit", (event) => {
  event.preventDefault();
  save(bodies.form);
});

const reminder = document.getElementById("reminder");
const draft = document.getElementById("draft");
const copy = document.getElementById("copy");
const write = document.getElementById("write");
const toCopy = copy?.textContent;

/** Puts a text on the clipboard; over an unencrypted line, browsers do so by the old way alone. */
async function copied(selected) {
  try {
    await navigator.clipboard.writeText(selected);
    return true;
  } catch {
    return document.execCommand("copy");
  }
}

/** Offers a mail with the draft, where it is not too long for that. */
function address() {
  const mail = `mailto:?subject=${encodeURIComponent(reminder.dataset.subject)}`
    + `&body=${encodeURIComponent(draft.value.replaceAll("\n", "\r\n"))}`;
  const fits = mail.length <= LONGEST_MAIL;
  write.hidden = !fits;
  document.getElementById("too-long").hidden = fits;
  write.href = mail;
}

document.querySelectorAll("[data-draft]").forEach((link) => link.addEventListener("click", async (event) => {
  event.preventDefault();
  const answer = await fetch(link.href, { headers: { Accept: "text/plain" } });
  if (!answer.ok || answer.redirected) {
    location.assign(link.href);
    return;
  }
  draft.value = await answer.text();
  copy.textContent = toCopy;
  address();
  reminder.showModal();
}));
draft?.addEventListener("input", address);
copy?.addEventListener("click", async () => {
  draft.select();
  if (await copied(draft.value)) {
    copy.textContent = copy.dataset.done;
  }
});
