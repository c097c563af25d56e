// Ruling on a document: a figure is chosen in its table, typed anew, and tied at once.
import { attempt, told, vouched } from "./desk.js";

const SOON = 180;
const panel = document.getElementById("ruling");
const correct = document.getElementById("correct");

/** Sends a form to where it goes; says what the server answers, in words where it refuses. */
function send(form) {
  const body = new URLSearchParams(new FormData(form));
  return attempt(
    form.querySelector("button:not([type=button])"),
    form.querySelector(".refused"),
    () => fetch(form.action, { method: "POST", headers: vouched(), body }),
    () => {
      const cell = form.querySelector("input[name=cell]")?.value;
      history.replaceState(null, "", location.pathname + (cell ? `#${cell}` : ""));
      location.reload();
    });
}

panel?.querySelectorAll("form").forEach((form) => form.addEventListener("submit", (event) => {
  event.preventDefault();
  send(form);
}));

/** Opens one way to rule, and shuts the others. */
function open(way) {
  panel.querySelectorAll("[aria-controls]").forEach((button) => {
    const its = button.getAttribute("aria-controls") === way;
    button.setAttribute("aria-expanded", its);
    document.getElementById(button.getAttribute("aria-controls")).hidden = !its;
  });
}

panel?.querySelectorAll("[aria-controls]").forEach((button) =>
  button.addEventListener("click", () => {
    const way = button.getAttribute("aria-controls");
    const shut = button.getAttribute("aria-expanded") === "true";
    open(shut ? null : way);
    if (!shut) {
      document.getElementById(way).dispatchEvent(new Event("gouji:opened"));
      document.getElementById(way).querySelector("[name=typed], textarea, .why input")
        ?.focus({ preventScroll: true });
    }
  }));

panel?.querySelectorAll("[data-corrected]").forEach((line) =>
  document.getElementById(line.dataset.corrected)?.classList.add("corrected"));

function made(name, className, text = "") {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
}

if (correct) {
  const form = correct.querySelector("form");
  document.getElementById("read").append(correct);
  const list = form.querySelector(".typed");
  const foresight = form.querySelector(".foresight");
  const save = form.querySelector("button.primary");
  let due = null;
  let asked = 0;

  const lineOf = (cell) =>
    [...list.children].find((line) => line.dataset.cell === cell.dataset.cell);
  const inputs = () => [...list.querySelectorAll("input[name=typed]")];
  const pending = () => inputs().filter((input) => input.value.trim() !== "");

  /** Keeps the lines where something was typed, and one for the figure that is chosen. */
  const offer = (cell) => {
    [...list.children]
      .filter((line) => line.dataset.cell !== cell.dataset.cell)
      .filter((line) => line.querySelector("input[name=typed]").value.trim() === "")
      .forEach((line) => line.remove());
    let line = lineOf(cell);
    if (!line) {
      line = document.createElement("li");
      line.dataset.cell = cell.dataset.cell;
      const name = Object.assign(document.createElement("input"), {
        type: "hidden", name: "cell", value: cell.dataset.cell,
      });
      const typed = Object.assign(document.createElement("input"), {
        name: "typed", autocomplete: "off", maxLength: 60,
      });
      typed.setAttribute("aria-label", `${form.dataset.new} ${cell.dataset.label}`);
      const remove = made("button", "remove", form.dataset.remove);
      remove.type = "button";
      remove.addEventListener("click", () => {
        line.remove();
        cell.classList.remove("pending");
        cell.focus();
        soon();
      });
      line.append(name, made("span", "label", cell.dataset.label),
        made("span", "was", `${form.dataset.now} ${cell.querySelector(".now")?.textContent ?? ""}`),
        typed, remove);
      list.append(line);
    }
    return line.querySelector("input[name=typed]");
  };

  const show = (answer) => {
    const typed = pending();
    typed.forEach((input, place) => {
      const line = input.closest("li");
      line.querySelector(".fault")?.remove();
      const fault = answer.figures[place];
      input.setAttribute("aria-invalid", fault ? "true" : "false");
      if (fault) {
        line.append(made("span", "fault", fault));
      }
    });
    const relations = document.createElement("ul");
    answer.relations.forEach((relation) => {
      const how = relation.holds ? "holds" : "fails";
      const line = made("li", how, `${relation.where} `);
      line.append(
        made("b", "sums", `${relation.left} ${relation.holds ? "=" : "≠"} ${relation.right}`),
        made("span", "unseen", ` ${form.dataset[how]} `),
        made("small", "", relation.rule));
      relations.append(line);
    });
    const outcome = made("p", answer.accepted ? "outcome accepted" : "outcome",
      answer.accepted
        ? form.dataset.accepted : form.dataset.rejected.replace("{0}", answer.errors.length));
    foresight.replaceChildren(relations, outcome);
    save.disabled = answer.figures.some((fault) => fault);
  };

  /** Asks what would become of the report, were the figures so. */
  const ask = async () => {
    const typed = pending();
    document.querySelectorAll("td.pending").forEach((cell) => cell.classList.remove("pending"));
    save.disabled = true;
    const mine = ++asked;
    if (typed.length === 0) {
      foresight.replaceChildren();
      return;
    }
    const body = new URLSearchParams();
    typed.forEach((input) => {
      const { cell } = input.closest("li").dataset;
      document.getElementById(cell)?.classList.add("pending");
      body.append("cell", cell);
      body.append("typed", input.value);
    });
    const answer = await fetch(form.dataset.preview, {
      method: "POST", headers: vouched(), body,
    });
    if (mine !== asked) {
      return;
    }
    if (answer.ok) {
      show(await answer.json());
    } else {
      foresight.replaceChildren(made("p", "refused", await told(answer)));
    }
  };

  const soon = () => {
    clearTimeout(due);
    due = setTimeout(() => ask().catch((fault) => foresight.replaceChildren(made("p", "refused", fault.message))), SOON);
  };

  list.addEventListener("input", soon);
  list.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      document.getElementById(event.target.closest("li").dataset.cell)?.focus();
    } else if (event.key === "Enter" && event.target.name === "typed") {
      event.preventDefault();
      form.querySelector("input[name=reason]").focus();
    }
  });
  form.addEventListener("formdata", (event) => {
    // Only what was typed; a line without is there to be typed into.
    const typed = pending();
    event.formData.delete("cell");
    event.formData.delete("typed");
    typed.forEach((input) => {
      event.formData.append("cell", input.closest("li").dataset.cell);
      event.formData.append("typed", input.value);
    });
  });

  document.addEventListener("gouji:chosen", (event) => {
    if (!correct.hidden) {
      offer(event.detail);
    }
  });
  correct.addEventListener("gouji:opened", () => {
    const cell = document.querySelector("td.chosen");
    if (cell) {
      offer(cell);
    }
  });

  /** As in a spreadsheet: whoever types over a figure means to change it. */
  document.addEventListener("keydown", (event) => {
    const cell = event.target.closest?.("td[data-cell]");
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
    const types = plain && /^[0-9０-９.\-—/]$/.test(event.key);
    if (cell && event.target === cell && (types || event.key === "Enter" || event.key === "F2")) {
      event.preventDefault();
      open("correct");
      const input = offer(cell);
      if (types) {
        input.value = event.key;
        soon();
      }
      input.focus({ preventScroll: true });
      cell.scrollIntoView({ block: "nearest" });
    }
  });
}
