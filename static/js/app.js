// Small comforts on top of pages that work without any script. No page depends on this file.
(function () {
  "use strict";

  // A page that was sent back with errors starts at its summary.
  const summary = document.querySelector(".hf-summary");
  if (summary) summary.focus();

  // "/" goes to the search, unless somebody is writing.
  document.addEventListener("keydown", function (event) {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    const search = document.querySelector("[data-hf-search]");
    if (!search) return;
    event.preventDefault();
    if (search.matches("input")) search.focus();
    else search.click();
  });

  // Menus made of <details> close on Escape and on a click elsewhere.
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") return;
    const menu = event.target.closest(".hf-menu[open]");
    if (!menu) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
  document.addEventListener("click", function (event) {
    document.querySelectorAll(".hf-menu[open]").forEach(function (menu) {
      if (!menu.contains(event.target)) menu.open = false;
    });
  });

  // A form is sent once. Coming back in history makes it whole again, and so do five seconds: its answer may be a file.
  document.addEventListener("submit", function (event) {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post") return;
    if (form.dataset.sent) return event.preventDefault();
    form.dataset.sent = "1";
    setTimeout(function () { delete form.dataset.sent; }, 5000);
    const desk = form.querySelector(".hf-drafting[data-busy]");
    if (desk) afterDraft(event, form, desk);
  });
  window.addEventListener("pageshow", function () {
    document.querySelectorAll("form[data-sent]").forEach(function (form) { delete form.dataset.sent; });
  });

  // A draft on its way arrives before its form: after it, what is saved already would come back as a draft.
  function afterDraft(event, form, desk) {
    let waits = true;
    function send() {
      if (!waits) return;
      waits = false;
      delete form.dataset.sent;
      delete desk.dataset.busy;
      form.requestSubmit(event.submitter);
    }
    event.preventDefault();
    desk.addEventListener("htmx:afterRequest", send, { once: true });
    setTimeout(send, 3000);
  }
  document.addEventListener("htmx:beforeRequest", function (event) {
    const desk = event.detail.elt;
    if (!desk.matches(".hf-drafting")) return;
    if (desk.closest("form[data-sent]")) event.preventDefault();
    else desk.dataset.busy = "1";
  });
  document.addEventListener("htmx:afterRequest", function (event) {
    if (event.detail.elt.matches(".hf-drafting")) delete event.detail.elt.dataset.busy;
  });

  // Choosing a filter that asks for it sends its form at once; the button is there for everybody else.
  document.addEventListener("change", function (event) {
    if (event.target.matches("[data-hf-send]")) event.target.form.requestSubmit();
  });

  // A draft is kept also after logging in again in another tab: the token is the newest, and the page says whose it is.
  document.addEventListener("htmx:configRequest", function (event) {
    const newest = document.cookie.match(/(?:^|; )csrftoken=([^;]+)/);
    if (newest && event.detail.elt.matches(".hf-drafting")) event.detail.parameters["csrfmiddlewaretoken"] = newest[1];
  });

  // A draft that could not be kept (logged out, no network, a fault of ours) is said beside it; what was typed stays.
  function sayLost(desk, lost) {
    const words = desk.querySelector(".hf-drafting__lost");
    words.hidden = !lost;
    desk.querySelector("#draft-state").hidden = lost;
  }
  document.addEventListener("htmx:beforeSwap", function (event) {
    const desk = event.detail.requestConfig.elt;
    if (!desk.matches(".hf-drafting")) return;
    const xhr = event.detail.xhr;
    const kept = xhr.status === 200 || xhr.status === 422;
    const lost = !kept || new URL(xhr.responseURL).pathname !== desk.getAttribute("hx-post");
    sayLost(desk, lost);
    event.detail.shouldSwap = !lost;
    event.detail.isError = false;
    if (lost) event.stopImmediatePropagation();
  });
  ["htmx:sendError", "htmx:timeout"].forEach(function (name) {
    document.addEventListener(name, function (event) {
      if (event.detail.elt.matches(".hf-drafting")) sayLost(event.detail.elt, true);
    });
  });

  // htmx: invalid forms (422) and error pages that name their place are answers to show, not errors to drop.
  document.addEventListener("htmx:beforeSwap", function (event) {
    const xhr = event.detail.xhr;
    if (xhr.status === 422 || (xhr.status >= 400 && xhr.getResponseHeader("HX-Retarget"))) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
  });
  document.addEventListener("htmx:afterSettle", function (event) {
    const errors = event.detail.elt.querySelector && event.detail.elt.querySelector(".hf-summary");
    if (errors) errors.focus();
  });
  document.addEventListener("htmx:afterRequest", function (event) {
    const form = event.detail.elt.closest && event.detail.elt.closest("form[data-sent]");
    if (form && !event.detail.elt.matches(".hf-drafting")) delete form.dataset.sent;
  });
})();
