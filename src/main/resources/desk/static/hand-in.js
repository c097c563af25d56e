// Handing in: what is dropped on the page or chosen goes to the server, each file with its line.
import { vouched } from "./desk.js";

const list = document.getElementById("progress");
const words = list.dataset;
const AT_A_TIME = 3;
const SECONDS = 30;
const PAUSE = 1000;
const queue = [];
let busy = 0;

/** A line of the list, in which a file's name stands as text, whatever it holds. */
function line(name) {
  const item = document.createElement("li");
  const file = document.createElement("span");
  const state = document.createElement("span");
  const bar = document.createElement("progress");
  file.className = "file";
  file.textContent = name;
  file.title = name;
  state.className = "state";
  state.textContent = words.uploading;
  bar.max = 1;
  bar.setAttribute("aria-label", name);
  item.append(file, bar, state);
  list.prepend(item);
  return { item, state, bar };
}

function say(shown, text, fate) {
  shown.state.textContent = text;
  shown.state.className = fate ? `fate ${fate}` : "state";
}

/** Sends a file's bytes; fetch would not tell how far it has come. */
function send(file, name, shown) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/submissions?name=${encodeURIComponent(name)}`);
    const headers = vouched({ "Content-Type": "application/octet-stream" });
    Object.entries(headers).forEach(([header, value]) => request.setRequestHeader(header, value));
    request.upload.onprogress = (event) => {
      shown.bar.value = event.total ? event.loaded / event.total : 1;
    };
    request.onload = () => {
      const answer = read(request.responseText);
      if (request.status === 202) {
        resolve(answer.submissions[0]);
      } else if (request.status === 429 || request.status === 503) {
        setTimeout(() => send(file, name, shown).then(resolve, reject),
          1000 * (Number(request.getResponseHeader("Retry-After")) || 5));
      } else {
        reject(new Error(answer.detail ?? answer.title ?? String(request.status)));
      }
    };
    request.onerror = () => reject(new Error(""));
    request.send(file);
  });
}

function read(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

/** Asks for a submission until it is decided; the server holds each answer back meanwhile. */
async function decided(location) {
  for (;;) {
    const answer = await fetch(`${location}?wait=${SECONDS}`, { headers: { Accept: "application/json" } });
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    const submission = await answer.json();
    if (submission.state === "decided") {
      return submission;
    }
    // Where very many wait, the server does not hold its answer back.
    await new Promise((done) => setTimeout(done, PAUSE));
  }
}

async function follow(file, name, shown) {
  try {
    const received = await send(file, name, shown);
    shown.bar.removeAttribute("value");
    say(shown, words.received);
    const submission = await decided(received.location);
    say(shown, words[submission.fate], submission.fate);
    const link = document.createElement("a");
    link.href = `/desk/reports/${submission.id}-1`;
    link.textContent = words.look;
    shown.item.append(link);
  } catch (fault) {
    say(shown, fault.message ? `${words.failed}: ${fault.message}` : words.failed, "rejected");
  }
  shown.bar.remove();
}

function next() {
  while (busy < AT_A_TIME && queue.length > 0) {
    const { file, name, shown } = queue.shift();
    busy += 1;
    follow(file, name, shown).finally(() => {
      busy -= 1;
      next();
    });
  }
}

function handIn(file, name) {
  queue.push({ file, name, shown: line(name) });
  next();
}

/** What systems and Office leave beside documents, as the gateway passes it over in folders. */
function isHousekeeping(name) {
  return name.startsWith(".") || name.startsWith("~$") || /^(thumbs\.db|desktop\.ini)$/i.test(name);
}

function unreadable(name) {
  const shown = line(name);
  say(shown, words.unreadable, "rejected");
  shown.bar.remove();
}

/** The files of a folder that was dropped, with those in folders below it. */
function walk(entry, path) {
  const name = path + entry.name;
  const fail = () => unreadable(name);
  if (path !== "" && isHousekeeping(entry.name)) {
    return;
  }
  if (entry.isFile) {
    entry.file((file) => handIn(file, name), fail);
    return;
  }
  const reader = entry.createReader();
  const more = () => reader.readEntries((entries) => {
    entries.forEach((each) => walk(each, `${name}/`));
    if (entries.length > 0) {
      more();
    }
  }, fail);
  more();
}

const holdsFiles = (event) => event.dataTransfer?.types.includes("Files");
let depth = 0;
function over(change) {
  depth = Math.max(0, depth + change);
  document.body.classList.toggle("dropping", depth > 0);
}

addEventListener("dragenter", (event) => holdsFiles(event) && over(1));
addEventListener("dragleave", (event) => holdsFiles(event) && over(-1));
addEventListener("dragover", (event) => holdsFiles(event) && event.preventDefault());
addEventListener("drop", (event) => {
  if (!holdsFiles(event)) {
    return;
  }
  event.preventDefault();
  over(-depth);
  for (const item of event.dataTransfer.items) {
    const entry = item.webkitGetAsEntry?.();
    if (entry) {
      walk(entry, "");
    } else if (item.kind === "file") {
      const file = item.getAsFile();
      handIn(file, file.name);
    }
  }
});

const choose = document.getElementById("files");
choose.addEventListener("change", () => {
  [...choose.files].forEach((file) => handIn(file, file.name));
  choose.value = "";
});
