// Small helps for those who have script; every page reads and every form works without it.
"use strict";
(() => {
  const typing = () => /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName);
  const press = selector => document.querySelector(selector)?.click();

  // The review's keys: each does what a button or link of the page does.
  const turn = step => {
    const links = [...document.querySelectorAll("#review nav a")];
    const at = links.findIndex(link => link.getAttribute("aria-current") === "true");
    links[at + step]?.click();
  };
  const open = field => {
    const form = document.querySelector("#review #correct");
    if (!form) return;
    form.open = true;
    form.querySelector(field)?.focus();
  };
  const review = {
    a: () => press("#review button[value=accept]"),
    r: () => press("#review button[value=reject]"),
    c: () => open("input[name='row.0.name']"),
    m: () => document.querySelector("#review select[name=other], #review input[name=id]")?.focus(),
    s: () => document.querySelector("#review input[name=story]")?.focus(),
    j: () => turn(1),
    k: () => turn(-1),
  };

  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape" && typing()) {
      document.activeElement.blur();
      return;
    }
    if (typing()) return;
    if (event.key === "/") {
      event.preventDefault();
      document.getElementById("q")?.focus();
    } else if (event.key === "u" && document.getElementById("undo")) {
      press("#undo");
    } else if (document.getElementById("review") && Object.hasOwn(review, event.key)) {
      event.preventDefault();
      review[event.key]();
    }
  });

  // A form that takes a while says so.
  document.addEventListener("submit", event => {
    const busy = document.getElementById(event.target.dataset.busy);
    if (!busy) return;
    busy.textContent = busy.dataset.says;
    event.target.setAttribute("aria-busy", "true");
  });

  // A place is chosen among those that the almanac knows.
  let asked = 0;
  document.addEventListener("input", event => {
    const field = event.target.closest("input[data-places]");
    if (!field || field.value.length < 2) return;
    clearTimeout(asked);
    asked = setTimeout(async () => {
      const answer = await fetch(`${field.dataset.places}?q=${encodeURIComponent(field.value)}`);
      if (!answer.ok) return;
      const offers = (await answer.json()).map(name => Object.assign(document.createElement("option"), { value: name }));
      field.list.replaceChildren(...offers);
    }, 150);
  });

  // The desk tells what comes in while it is open.
  const live = document.getElementById("live");
  if (live) {
    const seen = new Set();
    const link = live.querySelector("a");
    const source = new EventSource(live.dataset.events);
    for (const kind of ["engagement", "gone"]) {
      source.addEventListener(kind, event => {
        seen.add(JSON.parse(event.data).id);
        live.replaceChildren(`${seen.size} ${seen.size === 1 ? "change" : "changes"} ${live.dataset.says} `, link);
        live.hidden = false;
      });
    }
    addEventListener("pagehide", () => source.close());
  }

  // A statement's citation is copied as it is opened.
  document.addEventListener("toggle", async event => {
    if (!event.target.matches("details.cite-line[open]")) return;
    const citation = event.target.querySelector(".citation");
    try {
      await navigator.clipboard.writeText(citation.textContent);
      citation.dataset.copied = "copied";
    } catch {
      // Where the browser does not let it, the citation stands there to be marked.
    }
  }, true);

  document.addEventListener("click", async event => {
    const button = event.target.closest("button[data-copies]");
    if (!button) return;
    const text = document.getElementById(button.dataset.copies);
    text.select();
    await navigator.clipboard.writeText(text.value);
    button.textContent = "Copied";
  });
})();
