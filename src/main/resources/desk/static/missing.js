// The list of expected bodies: read from a file to be looked at before it is saved; and the draft.

/** Spreadsheets in China save CSV in GB 18030, unless told otherwise. */
function text(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

const upload = document.getElementById("upload");
upload.addEventListener("change", async () => {
  const [file] = upload.files;
  if (file) {
    const bodies = document.getElementById("bodies");
    bodies.value = text(await file.arrayBuffer());
    bodies.focus();
    upload.value = "";
  }
});

const copy = document.getElementById("copy");
copy?.addEventListener("click", async () => {
  const draft = document.getElementById("draft");
  draft.select();
  await navigator.clipboard?.writeText(draft.value).catch(() => {});
  copy.textContent = copy.dataset.done;
});
