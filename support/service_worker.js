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

self.addEventListener("fetch", function (event) {
  const request = event.request;
  const address = new URL(request.url);
  if (address.origin !== self.location.origin) return;
  if (request.mode === "navigate") {
    if (request.method === "GET") {
      event.respondWith(fetch(request).catch(function () { return kept(SHELL.page); }));
    } else if (VISIT.test(address.pathname)) {
      // What was typed lies in the queue of the device already (device.js).
      event.respondWith(fetch(request).catch(function () { return Response.redirect(SHELL.page, 303); }));
    }
  } else if (request.method === "GET" && SHELL.files.includes(address.pathname)) {
    event.respondWith(fetch(request).catch(function () { return kept(address.pathname); }));
  }
});
