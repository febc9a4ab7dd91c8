/** A page that the browser fetched ahead counts as read once it is shown. */
export function tellThatShown(): void {
  const tell = () => void fetch(location.pathname, { method: 'HEAD', headers: { 'x-shown': '1' }, cache: 'no-store', keepalive: true }).catch(() => undefined);
  if ('prerendering' in document && document.prerendering) return document.addEventListener('prerenderingchange', tell, { once: true });
  const [entry] = performance.getEntriesByType('navigation');
  if (entry && 'deliveryType' in entry && entry.deliveryType === 'navigational-prefetch') tell();
}
