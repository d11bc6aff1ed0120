// What a page can do beyond its forms and links; every page works without it.
(() => {
  const typing = (element) => element.matches("input, textarea, select, [contenteditable]");

  const step = (by) => {
    const links = [...document.querySelectorAll("[data-step]")];
    const at = links.indexOf(document.activeElement);
    const next = links[at < 0 ? (by > 0 ? 0 : links.length - 1) : at + by];
    next?.focus();
    next?.scrollIntoView({ block: "center" });
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) {
      return;
    }
    if (event.key === "/") {
      const search = document.querySelector("[data-search]");
      if (search) {
        event.preventDefault();
        search.focus();
        search.select();
      }
    } else if (event.key === "j" || event.key === "k") {
      step(event.key === "j" ? 1 : -1);
    }
  });

  // A form that would do what cannot be taken back asks first.
  document.addEventListener("submit", (event) => {
    const question = event.submitter?.dataset.confirm ?? event.target.dataset.confirm;
    if (question && !window.confirm(question)) {
      event.preventDefault();
    }
  });

  // Whoever has searched goes on to what was found.
  document.addEventListener("submit", (event) => event.target.querySelector("[data-search]")?.blur());

  // What is typed only to try something with stays in its tab, whatever page comes next, and is tried there again.
  for (const field of document.querySelectorAll("[data-stays]")) {
    const key = `stays-${field.name}`;
    const kept = sessionStorage.getItem(key);
    if (kept && !field.value) {
      field.value = kept;
      window.addEventListener("load", () => field.dispatchEvent(new Event("input", { bubbles: true })));
    }
    field.addEventListener("input", () => sessionStorage.setItem(key, field.value));
  }

  // An answer that refuses a form is shown too, where the form's answer would stand.
  document.addEventListener("htmx:beforeSwap", (event) => {
    if ([403, 409, 413, 422].includes(event.detail.xhr.status)) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
  });
})();
