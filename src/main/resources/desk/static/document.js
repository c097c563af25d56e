// A figure and its place on the page, side by side: who chooses the one is shown the other.

const read = document.getElementById("read");
const paper = document.getElementById("paper");
const bar = document.getElementById("chosen");
const cells = [...document.querySelectorAll("td[data-cell]")];
const byName = new Map(cells.map((cell) => [cell.dataset.cell, cell]));
const frames = new Map(
  [...document.querySelectorAll("rect[data-cell]")].map((frame) => [frame.dataset.cell, frame]));
let chosen = null;

function tell(cell) {
  const { label, text, place } = cell.dataset;
  const before = cell.querySelector(".before")?.textContent;
  const parts = [[label, "label"]];
  if (!cell.classList.contains("absent")) {
    parts.push([`${bar.dataset.read} ${text || bar.dataset.blank}`, "text"]);
  }
  parts.push([place, "place"]);
  if (before) {
    parts.push([`${bar.dataset.last} ${before}`, "before-told"]);
  }
  bar.replaceChildren(...parts.map(([words, name]) => {
    const part = document.createElement("span");
    part.className = name;
    part.textContent = words;
    return part;
  }));
}

/** Marks a figure and its frame, and brings both into view. */
function choose(cell, focus) {
  chosen?.classList.remove("chosen");
  frames.get(chosen?.dataset.cell)?.classList.remove("chosen");
  cells.forEach((other) => { other.tabIndex = other === cell ? 0 : -1; });
  chosen = cell;
  cell.classList.add("chosen");
  tell(cell);
  const frame = frames.get(cell.dataset.cell);
  if (frame) {
    frame.classList.add("chosen");
    show(frame);
  }
  if (focus) {
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: "nearest", inline: "nearest" });
  }
  document.dispatchEvent(new CustomEvent("gouji:chosen", { detail: cell }));
}

/** Scrolls the paper alone, so that the tables stay where they are. */
function show(frame) {
  const around = paper.getBoundingClientRect();
  const place = frame.getBoundingClientRect();
  if (place.top < around.top + 40 || place.bottom > around.bottom - 40) {
    paper.scrollTop += place.top - around.top - around.height / 3;
  }
}

read.addEventListener("click", (event) => {
  const cell = event.target.closest("td[data-cell]");
  const link = event.target.closest("a[href^='#']");
  if (cell) {
    choose(cell, true);
  } else if (link) {
    const named = byName.get(decodeURIComponent(link.hash.slice(1)));
    if (named) {
      event.preventDefault();
      choose(named, true);
    }
  }
});
paper?.addEventListener("click", (event) => {
  const frame = event.target.closest("rect[data-cell]");
  if (frame) {
    choose(byName.get(frame.dataset.cell), true);
  }
});

/** The figure beside another; at the edge of a table, that of the next. */
function beside(cell, rows, columns) {
  const line = cell.parentElement;
  const inLine = [...line.querySelectorAll("td[data-cell]")];
  const column = inLine.indexOf(cell) + columns;
  if (columns !== 0) {
    return inLine[column];
  }
  const lines = [...document.querySelectorAll("tr:has(td[data-cell])")];
  const other = lines[lines.indexOf(line) + rows]?.querySelectorAll("td[data-cell]");
  return other?.[Math.min(column, other.length - 1)];
}

const MOVES = {
  ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0],
};
read.addEventListener("keydown", (event) => {
  const cell = event.target.closest("td[data-cell]");
  const move = MOVES[event.key];
  if (cell && event.target === cell && move) {
    event.preventDefault();
    const other = beside(cell, ...move);
    if (other) {
      choose(other, true);
    }
  }
});
cells.forEach((cell) => cell.addEventListener("focus", () => chosen === cell || choose(cell, false)));

const lastYear = document.getElementById("last-year");
lastYear?.addEventListener("change", () => read.classList.toggle("with-last", lastYear.checked));

const hinted = location.hash || document.querySelector(".findings a.term")?.hash || "";
const first = byName.get(decodeURIComponent(hinted.slice(1)));
if (first) {
  choose(first, false);
} else if (cells.length > 0) {
  cells[0].tabIndex = 0;
}

document.addEventListener("gouji:paper", () => {
  const frame = chosen && frames.get(chosen.dataset.cell);
  if (frame) {
    show(frame);
  }
});
