// A little help for those who have scripts; everything works without. No library.
"use strict";

// "/" goes to the search box, j and k go through the rows of a list.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const at = document.activeElement;
  if (at && at.matches("input, select, textarea")) {
    if (event.key === "Escape") at.blur();
    return;
  }
  if (event.key === "/") {
    event.preventDefault();
    document.getElementById("find").focus();
  } else if (event.key === "j" || event.key === "k") {
    const rows = [...document.querySelectorAll(".event h3, .statement h3, .story h3, .people li, .proposal")];
    const here = rows.findIndex((row) => row.contains(at) || row === at);
    const next = rows[Math.min(rows.length - 1, Math.max(0, here + (event.key === "j" ? 1 : -1)))];
    if (!next) return;
    const link = next.querySelector("a") || next;
    if (link === next) next.tabIndex = -1;
    link.focus();
  }
});

// Who opened the filter finds it open on the next page.
for (const filter of document.querySelectorAll("details.filter")) {
  filter.open = sessionStorage.getItem("filter") === "open";
  filter.addEventListener("toggle", () => sessionStorage.setItem("filter", filter.open ? "open" : "shut"));
}

// Filters without empty fields in the address; boxes and days answer at once.
for (const form of document.querySelectorAll("form[method=get]")) {
  form.addEventListener("formdata", (event) => {
    for (const [name, value] of [...event.formData]) {
      if (!value) event.formData.delete(name);
    }
  });
}
for (const form of document.querySelectorAll("form[data-live]")) {
  form.addEventListener("change", (event) => {
    if (event.target.matches("input[type=checkbox], select")) form.requestSubmit();
  });
}
