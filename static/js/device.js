// What a phone keeps so that a visit can be logged without network: the day's list, drafts, and the visits that wait.
// All of it is encrypted (AES-GCM) with a key of the person, given by the server and kept, not readable, while they
// are logged in. Pages work without this file; see docs/adr/0010.
(function () {
  "use strict";
  const script = document.currentScript.dataset;
  if (!window.indexedDB || !window.crypto || !crypto.subtle) return;

  const STORES = ["keys", "day", "queue", "drafts", "marks"];
  const FRESH = 10 * 60 * 1000; // how old the day's list may be before it is asked for again
  const BACKWARDS = 2 * 60 * 1000; // a clock set further back than this is not believed
  const SEEN = 5 * 1000; // how much later it must be for the latest moment to be written again
  const SOON = 15 * 1000; // a log-out that was not heard is said again
  const ANSWERS = { 200: "saved", 409: "asked", 422: "refused", 403: "closed", 404: "closed" };

  // ---------------------------------------------------------------- storage

  let opened;
  function database() {
    opened = opened || new Promise(function (resolve, reject) {
      const ask = indexedDB.open("housingfirst", 1);
      ask.onupgradeneeded = function () {
        STORES.forEach(function (name) { ask.result.createObjectStore(name, { keyPath: "id" }); });
      };
      ask.onsuccess = function () { resolve(ask.result); };
      ask.onerror = function () { reject(ask.error); };
    });
    return opened;
  }

  // `work(store…)` asks in one transaction, whole or not at all, and on the disk before it is done.
  async function within(names, mode, work) {
    const base = await database();
    return new Promise(function (resolve, reject) {
      const act = base.transaction(names, mode, { durability: "strict" });
      const ask = work.apply(null, names.map(function (name) { return act.objectStore(name); }));
      act.oncomplete = function () { resolve(ask && ask.result); };
      act.onerror = act.onabort = function () { reject(act.error); };
    });
  }
  function all(name) { return within([name], "readonly", function (store) { return store.getAll(); }); }
  function one(name, id) { return within([name], "readonly", function (store) { return store.get(id); }); }
  function put(name, row) { return within([name], "readwrite", function (store) { store.put(row); }); }
  function drop(name, id) { return within([name], "readwrite", function (store) { store.delete(id); }); }

  // The day's list and the keys; what is not sent stays, encrypted.
  function wipe() {
    return within(["keys", "day"], "readwrite", function (keys, day) { keys.clear(); day.clear(); });
  }

  // Who is logged in on this device, while the twelve hours run. The latest moment seen is kept with it: a clock set
  // back behind it ends them.
  async function login() {
    let row = null;
    let now = 0;
    await within(["day"], "readwrite", function (day) {
      day.get("login").onsuccess = function (event) {
        row = event.target.result || null;
        now = Date.now(); // here, where two that ask at once come one after the other
        if (row && now > (row.seen || row.received) + SEEN) day.put(Object.assign(row, { seen: now }));
      };
    });
    if (!row || (now < row.until && now > (row.seen || row.received) - BACKWARDS)) return row;
    await wipe();
    return null;
  }
  const mine = Number(script.owner || 0); // whose page this is; the page without network is nobody's
  function isOf(who, owner) { return Boolean(who) && who.owner === owner && (!mine || mine === owner); }

  // ---------------------------------------------------------------- encryption

  function bytes(text) { return new TextEncoder().encode(text); }
  function bound(iv, owner, id) {
    return { name: "AES-GCM", iv: iv, additionalData: bytes(owner + ":" + id) };
  }

  // `owner`: whose it is; under somebody else's key nothing is put. `more`: what the row says without a key: a state and
  // a moment, never who or what.
  async function seal(name, id, owner, value, more) {
    const who = await login();
    const held = who && who.owner === owner && await one("keys", who.key);
    if (!held) return false;
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const data = await crypto.subtle.encrypt(bound(iv, owner, id), held.key, bytes(JSON.stringify(value)));
    await put(name, Object.assign({ id: id, owner: owner, key: who.key, iv: iv, data: data }, more));
    return true;
  }

  async function unseal(row) {
    const held = row && await one("keys", row.key);
    if (!held) return null;
    try {
      const data = await crypto.subtle.decrypt(bound(row.iv, row.owner, row.id), held.key, row.data);
      return JSON.parse(new TextDecoder().decode(data));
    } catch (error) {
      return null;
    }
  }

  // ---------------------------------------------------------------- the server

  function told(name) { document.dispatchEvent(new CustomEvent("hf-device", { detail: name })); }

  async function asked(address, options) {
    try {
      return await fetch(address, Object.assign({ redirect: "manual", cache: "no-store" }, options));
    } catch (error) {
      return null; // no network
    }
  }

  // Who is this, and with `list` the day; null without network, false when nobody is logged in.
  async function greet(list) {
    if (await one("marks", "logout")) return null; // logged out here, whatever the server still believes
    const answer = await asked(script.door + (list ? "" : "?key"));
    if (!answer || answer.status >= 500) return null;
    if (answer.type === "opaqueredirect" || answer.status !== 200) {
      await wipe();
      return false;
    }
    const said = await answer.json();
    const before = await login();
    if (before && before.owner !== said.owner) await wipe();
    const keys = await Promise.all(said.keys.map(async function (row) {
      const raw = Uint8Array.from(atob(row.key), function (sign) { return sign.charCodeAt(0); });
      const key = await crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]);
      return { id: row.id, key: key, owner: said.owner };
    }));
    const now = Date.now();
    await within(["keys", "day"], "readwrite", function (held, day) {
      keys.forEach(function (row) { held.put(row); });
      const kept = before && before.owner === said.owner ? before : { until: now + 12 * 3600 * 1000, received: now };
      const until = list ? now + said.seconds * 1000 : kept.until;
      const received = list ? now : kept.received;
      const seen = Math.max(now, kept.seen || 0);
      day.put({ id: "login", owner: said.owner, key: keys[0].id, until: until, received: received, seen: seen });
    });
    if (list) await seal("day", "list", said.owner, { given_at: said.given_at, visits: said.visits });
    return said;
  }

  // ---------------------------------------------------------------- the queue

  // A visit is kept for the one who typed it (`visit.owner`), or, where somebody else is logged in by now, not at all.
  async function keep(visit) {
    if (!isOf(await login(), visit.owner)) return false;
    const kept = await seal("queue", visit.key, visit.owner, visit, { state: "waiting", at: Date.now() });
    if (kept) told("queue");
    return kept;
  }

  async function send(row, csrf) {
    const visit = await unseal(row);
    if (!visit) return;
    const body = new URLSearchParams(visit.fields);
    body.set("client_key", visit.key);
    body.set("owner", visit.owner || row.owner);
    if (visit.appointment) body.set("appointment", visit.appointment);
    if (visit.anyway) body.set("anyway", "1");
    const ago = Date.now() - (visit.typed_at || row.at);
    if (visit.from_page) body.set("from_page", Math.max(0, Math.round(ago / 1000)));
    const answer = await asked(script.visit.replace("/0/", "/" + visit.citizen + "/"), {
      method: "POST", body: body, headers: { "X-CSRFToken": csrf },
    });
    if (!answer) return;
    const state = answer.type === "opaqueredirect" ? "" : ANSWERS[answer.status] || "";
    if (state === "saved") {
      await drop("queue", row.id);
      await dropDraft(visit.key);
      document.dispatchEvent(new CustomEvent("hf-sent", { detail: { visit: visit, url: (await answer.json()).url } }));
    } else if (state) {
      const words = /json/.test(answer.headers.get("Content-Type"));
      visit.said = words ? (await answer.json()).said : "";
      const now = await one("queue", row.id);
      if (!now || now.at !== row.at) return; // mended or answered meanwhile: that is sent next
      await seal("queue", row.id, row.owner, visit, { state: state, at: row.at });
    }
    told("queue");
  }

  // One page sends at a time, the others after it; each visit has its key, so that one sent twice is saved once.
  function alone(work) { return navigator.locks ? navigator.locks.request("hf-sync", work) : work(); }
  let sending = null;
  let again = false;
  async function sync() {
    if (sending) { // what came meanwhile is sent after what is on its way
      again = true;
      return sending;
    }
    sending = alone(sendAll);
    try { await sending; } finally { sending = null; }
    if (!again) return undefined;
    again = false;
    return sync();
  }
  async function sendAll() {
    if (!navigator.onLine || script.loggedOut) return;
    const held = await all("queue");
    if (!held.length) return;
    const said = await greet(false);
    if (!said) return told("queue");
    for (const before of held) {
      const row = await one("queue", before.id); // as it stands now; a question waits for its answer
      if (row && row.owner === said.owner && row.state !== "asked") await send(row, said.csrf);
    }
    if ((await all("queue")).length < held.length) await greet(true); // what is saved is no longer of the day
    told("queue");
  }

  async function counts() {
    const who = await login();
    const rows = await all("queue");
    const own = who ? rows.filter(function (row) { return row.owner === who.owner; }) : [];
    return { own: own.length, all: rows.length };
  }

  // ---------------------------------------------------------------- drafts

  // By the key the visit will have: { key, citizen, appointment, fields, at }. What is sent takes its own away only.
  async function draftsOf(who) { return await unseal(await one("drafts", String(who.owner))) || {}; }
  async function drafts() {
    const who = await login();
    return who && isOf(who, who.owner) ? draftsOf(who) : {};
  }
  // The draft of this appointment, or of the citizen where one of the two names none.
  function draftOf(kept, citizen, appointment) {
    const wanted = String(appointment || "");
    const found = Object.values(kept).filter(function (draft) {
      return String(draft.citizen) === String(citizen) && (draft.appointment === wanted || !draft.appointment || !wanted);
    });
    function near(draft) { return draft.appointment === wanted ? 1 : 0; }
    return found.sort(function (a, b) { return near(b) - near(a) || b.at - a.at; })[0];
  }
  let drafting = Promise.resolve();
  function changeDrafts(owner, change) { // one change after the other: they lie in one row
    drafting = drafting.catch(function () {}).then(async function () {
      const who = await login();
      if (!who || (owner !== null && !isOf(who, owner))) return false;
      const kept = await draftsOf(who);
      if (change(kept) === false) return true;
      return seal("drafts", String(who.owner), who.owner, kept);
    });
    return drafting;
  }
  function keepDraft(visit, fields, instead) {
    return changeDrafts(visit.owner, function (kept) {
      kept[visit.key] = {
        key: visit.key, citizen: visit.citizen, appointment: String(visit.appointment || ""), fields: fields, at: Date.now(),
      };
      if (instead && instead !== visit.key) delete kept[instead];
    });
  }
  function dropDraft(key) {
    return changeDrafts(null, function (kept) { return key in kept && delete kept[key]; });
  }

  // ---------------------------------------------------------------- forms

  const LEFT_OUT = ["csrfmiddlewaretoken", "client_key", "_writer"];
  function fieldsOf(form) {
    return Array.from(new FormData(form)).filter(function (pair) { return !LEFT_OUT.includes(pair[0]); });
  }
  function fill(form, fields) {
    const values = {};
    fields.forEach(function (pair) { (values[pair[0]] = values[pair[0]] || []).push(pair[1]); });
    Array.from(form.elements).forEach(function (field) {
      if (!field.name || LEFT_OUT.includes(field.name)) return;
      const told = values[field.name] || [];
      if (field.type === "radio" || field.type === "checkbox") field.checked = told.includes(field.value);
      else if (told.length && field.type !== "submit" && field.type !== "button") field.value = told[0];
    });
  }

  // ---------------------------------------------------------------- every page

  const strip = document.querySelector("[data-hf-net]");
  async function sayNet() {
    if (!strip) return;
    const count = (await counts()).own;
    const waits = strip.querySelector("[data-many]");
    strip.querySelector("[data-off]").hidden = navigator.onLine;
    waits.hidden = !count;
    waits.textContent = count === 1 ? waits.dataset.one : waits.dataset.many.replace("{n}", count);
    strip.querySelector("a").hidden = !count || Boolean(document.getElementById("offline"));
    strip.hidden = navigator.onLine && !count;
  }

  // A visit lies in the queue before it is sent from its page: what then happens to network or battery loses nothing.
  const page = document.querySelector("form[data-hf-visit]");
  function visitOf(form) {
    const key = form.elements.client_key.value;
    const expected = new URLSearchParams(location.search).get("appointment") || "";
    return {
      key: key, owner: mine, citizen: form.dataset.hfVisit, name: form.dataset.hfName, appointment: expected,
      fields: fieldsOf(form), from_page: true, typed_at: Date.now(),
    };
  }
  async function beforeSending(form, submitter) {
    let kept = false;
    try {
      kept = await Promise.race([keep(visitOf(form)), new Promise(function (go) { setTimeout(go, 3000); })]);
      if (kept && !navigator.onLine) await dropDraft(form.elements.client_key.value);
    } catch (error) {
      kept = false; // a store that is full, closed or slow keeps nobody from sending
    }
    if (kept && !navigator.onLine) return location.assign(script.page);
    form.dataset.kept = "1";
    form.requestSubmit(submitter);
  }
  document.addEventListener("submit", function (event) {
    const form = event.target;
    if (form !== page || form.dataset.kept || event.defaultPrevented) return;
    event.preventDefault();
    if (form.dataset.keeping) return;
    const submitter = event.submitter;
    if (submitter && submitter.name) return drafted(form, submitter);
    form.dataset.keeping = "1";
    beforeSending(form, submitter);
  });
  window.addEventListener("pageshow", function () {
    if (page) { delete page.dataset.kept; delete page.dataset.keeping; }
  });

  // The buttons of the draft: on the device where there is no network, else as without this file.
  async function drafted(form, submitter) {
    const thrown = submitter.name === "_forget";
    if (thrown) await dropDraft(form.elements.client_key.value);
    if (navigator.onLine) {
      form.dataset.kept = "1";
      return form.requestSubmit(submitter);
    }
    if (!thrown) return draftHere(form);
    form.reset();
    form.querySelector("[data-hf-kept]").hidden = true;
  }
  async function draftHere(form) {
    const words = form.querySelector("[data-hf-kept]");
    const visit = visitOf(form);
    const kept = await keepDraft(visit, visit.fields);
    if (words && kept) {
      words.hidden = false;
      if (!navigator.onLine) form.querySelector(".hf-drafting__lost").hidden = true;
    }
  }
  async function draftOfPage() {
    const visit = visitOf(page);
    const typed = draftOf(await drafts(), visit.citizen, visit.appointment);
    if (typed) {
      fill(page, typed.fields);
      await keepDraft(visit, typed.fields, typed.key); // from now on this page's
      page.elements.note.dispatchEvent(new Event("input", { bubbles: true })); // and it is kept on the server
    }
  }
  if (page) {
    document.addEventListener("htmx:afterRequest", function (event) {
      const desk = event.detail.elt;
      if (!desk.matches(".hf-drafting")) return;
      const xhr = event.detail.xhr;
      const answered = xhr.responseURL && new URL(xhr.responseURL).pathname === desk.getAttribute("hx-post");
      if (!answered || xhr.status >= 500) draftHere(page);
      else if (xhr.status === 200) {
        page.querySelector("[data-hf-kept]").hidden = true;
        dropDraft(page.elements.client_key.value);
      }
    });
  }

  // Logging out says first what is not sent, and leaves neither list nor key behind.
  document.addEventListener("submit", function (event) {
    const form = event.target;
    if (!form.matches("[data-hf-logout]") || form.dataset.wiped) return;
    event.preventDefault();
    logout(form);
  });
  async function logout(form) {
    try {
      const count = (await counts()).own;
      const words = count === 1 ? form.dataset.one : form.dataset.many.replace("{n}", count);
      if (count && !window.confirm(words)) return;
      await wipe();
      told("logout");
    } catch (error) { // nothing could be kept here, so nothing is left
    }
    if (!navigator.onLine) {
      await put("marks", { id: "logout" }); // the server hears of it with the next connection; the worker reads it too
      return location.assign(script.page);
    }
    form.dataset.wiped = "1";
    form.requestSubmit();
  }
  // Is a log-out still to be heard? Only a server that says it is done, or that nobody is logged in, takes the mark.
  let leaving = null;
  function logoutLater() {
    leaving = leaving || leave().finally(function () { leaving = null; });
    return leaving;
  }
  async function leave() {
    if (!await one("marks", "logout")) return false;
    if (!navigator.onLine) return true;
    const heard = await alone(async function () {
      const token = await asked(script.door + "?csrf"); // a fresh one: the cookie of then may be gone
      if (!token) return false;
      if (token.type === "opaqueredirect") return true;
      if (token.status !== 200) return false;
      const answer = await asked(script.out, {
        method: "POST", headers: { "X-CSRFToken": (await token.json()).csrf },
      });
      return Boolean(answer) && (answer.type === "opaqueredirect" || answer.ok);
    });
    if (!heard) {
      setTimeout(logoutLater, SOON);
      return true;
    }
    await wipe();
    await drop("marks", "logout");
    if (!script.loggedOut) location.assign(script.login);
    return true;
  }

  async function begin() {
    if (await logoutLater()) return;
    if (script.loggedOut) { // the page of the login: nobody is logged in here
      await wipe();
      return told("ready");
    }
    const sent = document.querySelector("[data-hf-sent]");
    if (sent) {
      await drop("queue", sent.dataset.hfSent);
      await dropDraft(sent.dataset.hfSent);
    }
    if (page && page.querySelector(".hf-summary")) await drop("queue", page.elements.client_key.value);
    let who = await login();
    const stale = !who || !await one("day", "list") || (mine && who.owner !== mine) || Date.now() - who.received > FRESH;
    if (navigator.onLine && stale) {
      await greet(true);
      who = await login();
    }
    if (who) {
      setTimeout(function () { login().then(function () { told("gone"); }); }, who.until - Date.now() + 500);
      setInterval(async function () { if (!await login()) told("gone"); }, 60 * 1000);
    }
    if (page && !page.querySelector(".hf-summary")) await draftOfPage();
    told("ready");
    await sync();
    await sayNet();
  }

  document.addEventListener("hf-device", sayNet);
  window.addEventListener("offline", sayNet);
  function goOn() { return logoutLater().then(function (leaves) { return leaves ? undefined : sync(); }); }
  window.addEventListener("online", function () { goOn().then(sayNet); });
  document.addEventListener("visibilitychange", function () {
    if (document.visibilityState !== "visible") return;
    login().then(function () { told("seen"); }).then(goOn);
  });
  window.addEventListener("load", function () { // what the page itself needs comes first
    begin().catch(function () { // without a store of its own the page works as without this file
    });
    if (script.worker && "serviceWorker" in navigator) navigator.serviceWorker.register(script.worker);
  });

  window.hfDevice = {
    all: all, counts: counts, draftOf: draftOf, drafts: drafts, drop: drop, dropDraft: dropDraft, fieldsOf: fieldsOf,
    fill: fill, keep: keep, keepDraft: keepDraft, login: login, one: one, sync: sync, told: told, unseal: unseal,
  };
})();
