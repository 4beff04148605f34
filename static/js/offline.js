// The page without network: today's visits, the form, and what waits, drawn from what only this device can read.
(function () {
  "use strict";
  const device = window.hfDevice;
  const root = document.getElementById("offline");
  if (!device || !root) return;

  const words = root.dataset;
  const form = root.querySelector("[data-visit]");
  const sent = [];
  const AGED = 30 * 24 * 3600 * 1000; // what nobody came back to for so long, whoever is logged in may delete
  let open = null; // the visit in the form: { key, owner, citizen, name, appointment }

  function part(name) { return root.querySelector("[data-" + name + "]"); }
  // The day and the hour are Denmark's, wherever the phone believes it is.
  const written = new Intl.DateTimeFormat("en-GB", {
    timeZone: "Europe/Copenhagen", hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "numeric",
    minute: "2-digit",
  });
  function parts(moment) {
    return Object.fromEntries(written.formatToParts(new Date(moment)).map(function (one) { return [one.type, one.value]; }));
  }
  function clock(moment) {
    const at = parts(moment);
    return Number(at.hour) + "." + at.minute;
  }
  function timed(text, moment) { return text.replace("{time}", clock(moment)); }
  function many(one, several, count) { return count === 1 ? one : several.replace("{n}", count); }

  // ---------------------------------------------------------------- rows

  function warningsIn(box, warnings) {
    box.replaceChildren.apply(box, (warnings || []).map(function (warning) {
      const note = part("warning").content.firstElementChild.cloneNode(true);
      note.querySelector("h3").textContent = warning.label;
      note.querySelector("p").textContent = warning.text;
      return note;
    }));
  }

  function button(name, about, press) {
    const made = part("buttons").content.querySelector("[data-do=" + name + "]").cloneNode(true);
    made.querySelector(".sr-only").textContent = " " + about;
    made.addEventListener("click", press);
    return made;
  }

  function row(told) {
    const made = part("row").content.firstElementChild.cloneNode(true);
    function in_(name) { return made.querySelector("[data-" + name + "]"); }
    in_("when").textContent = told.when;
    in_("name").textContent = told.name;
    in_("about").textContent = told.about.filter(Boolean).join(" · ");
    if (told.state) {
      in_("state").hidden = false;
      in_("word").textContent = told.state;
      in_("state").firstElementChild.className = "hf-st hf-st--" + (told.kind || "queue");
      if (told.icon) {
        const use = in_("state").querySelector("use");
        use.setAttribute("href", use.getAttribute("href").replace(/#.*/, "#" + told.icon));
      }
    }
    if (told.why) { in_("why").hidden = false; in_("why").textContent = told.why; }
    warningsIn(in_("warnings"), told.warnings);
    in_("choices").append.apply(in_("choices"), told.choices || []);
    in_("acts").append.apply(in_("acts"), told.acts || []);
    return made;
  }

  function show(name, rows) {
    const section = part(name);
    section.querySelector("ul").replaceChildren.apply(section.querySelector("ul"), rows);
    section.hidden = !rows.length;
    const count = section.querySelector(".hf-count");
    if (count) count.textContent = rows.length;
  }

  function value(visit, name) {
    const found = visit.fields.find(function (pair) { return pair[0] === name; });
    return found ? found[1] : "";
  }
  function labelOf(name, chosen) {
    const field = Array.from(form.elements).find(function (one) { return one.name === name && one.value === chosen; });
    return field ? form.querySelector("label[for=" + field.id + "]").textContent : "";
  }
  function dayOf(moment) {
    const at = parts(moment);
    return at.day + "-" + at.month + "-" + at.year;
  }
  function about(visit) {
    const length = value(visit, "length");
    const day = value(visit, "day");
    return [
      day === dayOf(new Date()) ? "" : day,
      labelOf("outcome", value(visit, "outcome")),
      words.minutes.replace("{n}", length === "other" ? value(visit, "minutes") : length),
      labelOf("place", value(visit, "place")),
      value(visit, "note") ? words.note : "",
    ];
  }

  const STATES = { asked: ["soon", "warning"], refused: ["soon", "warning"], closed: ["late", "warning"] };

  function queued(held, visit) {
    const again = [button("edit", visit.name, function () { edit(visit); })];
    const kind = STATES[held.state] || ["queue", ""];
    if (held.state === "asked") {
      again.unshift(button("add", visit.name, async function () {
        visit.anyway = true;
        await device.keep(visit);
        device.sync();
      }), button("same", visit.name, function () { lose([held.id]); }));
    } else {
      again.push(button("delete", visit.name, function () { lose([held.id]); }));
    }
    return row({
      when: value(visit, "moment"), name: visit.name, about: about(visit), choices: again,
      state: words[held.state], kind: kind[0], icon: kind[1], why: visit.said || (held.state === "closed" ? words.closedWhy : ""),
    });
  }

  async function lose(ids) {
    if (!window.confirm(many(words.lostOne, words.lostMany, ids.length))) return;
    for (const id of ids) await device.drop("queue", id);
    device.told("queue");
  }

  let drawing = Promise.resolve();
  function draw() { drawing = drawing.then(drawn, drawn); return drawing; }
  async function drawn() {
    const who = await device.login();
    const day = who && await device.unseal(await device.one("day", "list"));
    const kept = await device.drafts();
    const held = await device.all("queue");
    const opened = [];
    const locked = [];
    for (const one of held.sort(function (a, b) { return a.at - b.at; })) {
      const visit = who && one.owner === who.owner ? await device.unseal(one) : null;
      if (visit) opened.push([one, Object.assign(visit, { owner: one.owner })]);
      else locked.push(one);
    }
    const taken = opened.map(function (pair) { return String(pair[1].appointment); });

    part("online").hidden = !navigator.onLine;
    part("nobody").hidden = Boolean(who);
    part("foot").hidden = !day;
    document.querySelector("[data-hf-logout]").hidden = !who;
    const until = part("until");
    until.textContent = day ? until.dataset.until.replace("{from}", clock(day.given_at)).replace("{until}", clock(who.until)) : "";
    const waiting = (day ? day.visits : []).filter(function (visit) { return !taken.includes(String(visit.appointment)); });
    show("today", waiting.map(function (visit) {
      const draft = device.draftOf(kept, visit.citizen, visit.appointment);
      return row({
        when: clock(visit.starts_at), name: visit.name, about: [visit.place, visit.address], warnings: visit.warnings,
        state: draft ? words.draft : "", kind: "idle", icon: "document",
        acts: [button("log", visit.name, function () { begin(who.owner, visit, draft); })],
      });
    }));
    part("today").hidden = !day || Boolean(open);
    part("none").hidden = !day || day.visits.length > 0;
    show("queue", opened.map(function (pair) { return queued(pair[0], pair[1]); }));
    show("sent", sent.map(function (one) {
      return row({
        when: value(one.visit, "moment"), name: one.visit.name, about: about(one.visit),
        state: timed(words.sent, one.at), kind: "ok", icon: "success",
      });
    }));
    part("locked").hidden = !locked.length;
    const said = root.querySelector("[data-locked] p");
    said.textContent = many(said.dataset.one, said.dataset.many, locked.length);
    const own = locked.filter(function (one) {
      return who && (one.owner === who.owner || Date.now() - one.at > AGED);
    }).map(function (one) { return one.id; });
    part("delete-locked").hidden = !own.length;
    part("delete-locked").onclick = function () { lose(own); };
    if (!who || (open && open.owner !== who.owner)) close();
  }

  // ---------------------------------------------------------------- the form

  function opens(visit, warnings) {
    open = visit;
    form.hidden = false;
    part("today").hidden = true;
    part("draft-kept").hidden = true;
    const title = part("title");
    title.textContent = title.dataset.title.replace("{name}", visit.name);
    warningsIn(form.querySelector("[data-warnings]"), warnings);
    title.focus();
    title.scrollIntoView({ block: "start" });
  }

  function begin(owner, visit, draft) {
    const now = new Date();
    const preset = Object.assign({ next: "none", next_place: visit.preset.place }, visit.preset);
    if (new Date(visit.starts_at) > now) { // before the time: now
      preset.day = dayOf(now);
      preset.moment = clock(now);
    }
    form.reset();
    device.fill(form, draft ? draft.fields : Object.entries(preset));
    opens({
      key: draft ? draft.key : crypto.randomUUID(), owner: owner, citizen: visit.citizen, name: visit.name,
      appointment: visit.appointment,
    }, visit.warnings);
  }

  function edit(visit) {
    form.reset();
    const fields = visit.fields.map(function (pair) {
      return pair[0] === "next" && pair[1] === "proposed" ? ["next", "other"] : pair;
    });
    device.fill(form, fields);
    opens(visit, []);
  }

  function close() {
    open = null;
    form.hidden = true;
    form.reset();
  }

  let soon;
  form.addEventListener("input", function () {
    clearTimeout(soon);
    const visit = open;
    soon = setTimeout(async function () {
      if (!visit || visit !== open || visit.fields) return; // what waits already is kept as it was until it is saved
      part("draft-kept").hidden = !await device.keepDraft(visit, device.fieldsOf(form));
    }, 250);
  });

  form.addEventListener("submit", async function (event) {
    event.preventDefault();
    if (!open) return;
    clearTimeout(soon);
    const visit = Object.assign({}, open, { fields: device.fieldsOf(form), said: "", anyway: false });
    let kept = false;
    try { kept = await device.keep(visit); } catch (error) { kept = false; }
    if (!kept) return window.alert(words.full);
    await device.dropDraft(visit.key);
    close();
    await draw();
    part("queue").querySelector("h2").scrollIntoView({ block: "nearest" });
    device.sync();
  });
  part("back").addEventListener("click", function () { close(); draw(); });

  document.addEventListener("hf-sent", function (event) {
    sent.push({ visit: event.detail.visit, at: Date.now() });
  });
  document.addEventListener("hf-device", function (event) {
    if (event.detail === "logout") sent.length = 0;
    draw();
  });
  window.addEventListener("online", draw);
  window.addEventListener("offline", draw);
  draw();
})();
