const FILES = ['/index.html', '/assets/floor.js']

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open('floor').then((cache) => cache.addAll(FILES)))
})

self.addEventListener('activate', () => self.clients.claim())

self.addEventListener('fetch', (event) => {
  const { request } = event
  const wanted = request.mode === 'navigate' ? '/index.html' : request
  event.respondWith(caches.match(wanted).then((found) => found ?? fetch(request)))
})
