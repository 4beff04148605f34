// Keeps the page without network and what it is made of; nothing of a citizen ever lies in this store. SHELL stands
// above: the name of the store (new with every change), the page, and the files.
"use strict";

const VISIT = /^\/support\/citizens\/\d+\/contacts\/new\/$/;

self.addEventListener("install", function (event) {
  event.waitUntil(
    caches.open(SHELL.name).then(function (store) {
      return store.addAll(SHELL.files.map(function (file) { return new Request(file, { cache: "reload" }); }));
    }).then(function () { return self.skipWaiting(); })
  );
});

self.addEventListener("activate", function (event) {
  event.waitUntil(
    caches.keys().then(function (names) {
      return Promise.all(names.filter(function (name) {
        return name !== SHELL.name;
      }).map(function (name) { return caches.delete(name); }));
    }).then(function () { return self.clients.claim(); })
  );
});

function kept(address) {
  return caches.match(address, { ignoreVary: true });
}

// Somebody logged out without network, and the server has not heard it yet (device.js): till then no page of theirs.
function leaving() {
  return new Promise(function (resolve) {
    const ask = indexedDB.open("housingfirst", 1);
    ask.onupgradeneeded = function () { ask.transaction.abort(); }; // no store yet: device.js makes it
    ask.onerror = function () { resolve(false); };
    ask.onsuccess = function () {
      const base = ask.result;
      try {
        const mark = base.transaction("marks").objectStore("marks").get("logout");
        mark.onsuccess = function () { base.close(); resolve(Boolean(mark.result)); };
        mark.onerror = function () { base.close(); resolve(false); };
      } catch (error) {
        base.close();
        resolve(false);
      }
    };
  });
}

function redirected() { return Response.redirect(SHELL.page, 303); }

async function opened(request, otherwise) {
  if (await leaving()) return request.method === "GET" ? await kept(SHELL.page) || fetch(request) : redirected();
  return otherwise ? fetch(request).catch(otherwise) : fetch(request);
}

self.addEventListener("fetch", function (event) {
  const request = event.request;
  const address = new URL(request.url);
  if (address.origin !== self.location.origin) return;
  if (request.mode === "navigate") {
    if (request.method === "GET") event.respondWith(opened(request, function () { return kept(SHELL.page); }));
    // What was typed of a visit lies in the queue of the device already (device.js).
    else event.respondWith(opened(request, VISIT.test(address.pathname) && redirected));
  } else if (request.method === "GET" && SHELL.files.includes(address.pathname)) {
    event.respondWith(fetch(request).catch(function () { return kept(address.pathname); }));
  }
});
