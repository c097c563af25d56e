// The pages of the original: their pictures, below the frames of the figures that stand on them.

const paper = document.getElementById("paper");
const state = document.getElementById("paper-state");
const SECONDS = 5;
const TRIES = 3;

/** Asks until the server is less busy with drawing. */
async function patiently(address) {
  for (;;) {
    const answer = await fetch(address, { headers: { Accept: "application/json, image/png" } });
    if (answer.status !== 429) {
      return answer;
    }
    const seconds = Number(answer.headers.get("Retry-After")) || SECONDS;
    await new Promise((done) => setTimeout(done, 1000 * seconds));
  }
}

/** A sheet of paper with its picture, which is fetched when it comes into sight. */
function lay(page) {
  const sheet = paper.querySelector(`[data-page="${page.number}"]`) ?? document.createElement("figure");
  const words = paper.dataset.word.replace("{0}", page.number);
  const address = `${paper.dataset.pages}/${page.number}.png`;
  const image = new Image(page.width, page.height);
  const caption = document.createElement("figcaption");
  let tries = 0;
  image.addEventListener("error", async () => {
    tries += 1;
    const answer = tries > TRIES ? null : await patiently(address).catch(() => null);
    if (answer?.ok) {
      image.src = address;
    } else {
      caption.textContent = `${words} · ${state.dataset.gone}`;
    }
  });
  image.loading = "lazy";
  image.alt = words;
  image.src = address;
  caption.textContent = words;
  sheet.className = "sheet";
  sheet.dataset.page = page.number;
  // The frames are in points, the picture in pixels: this makes the ones fit the other.
  sheet.querySelector("svg")?.setAttribute("viewBox", `0 0 ${page.width} ${page.height}`);
  sheet.prepend(image);
  sheet.append(caption);
  sheet.hidden = false;
  paper.append(sheet);
}

state.textContent = state.dataset.drawing;
const answer = await patiently(paper.dataset.pages).catch(() => null);
const none = answer?.status === 404;
const pages = answer?.ok ? (await answer.json()).pages : [];
if (pages.length > 0) {
  pages.forEach(lay);
  state.remove();
  document.dispatchEvent(new CustomEvent("gouji:paper"));
} else if (none || answer?.ok) {
  paper.remove();
  document.getElementById("no-paper").hidden = false;
  document.querySelector(".side-paper details")?.setAttribute("open", "");
} else {
  state.textContent = state.dataset.gone;
}
