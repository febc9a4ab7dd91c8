/** Ways to pass a post on: plain links, and two buttons that the reader script shows where the browser can do it. */
export function ShareLinks({ url, title }: { url: string; title: string }) {
  const text = encodeURIComponent(title);
  const link = encodeURIComponent(url);
  const targets = [
    { name: 'Email', href: `mailto:?subject=${text}&body=${link}` },
    { name: 'Bluesky', href: `https://bsky.app/intent/compose?text=${text}%20${link}` },
    { name: 'WhatsApp', href: `https://wa.me/?text=${text}%20${link}` },
    { name: 'Facebook', href: `https://www.facebook.com/sharer/sharer.php?u=${link}` },
  ];
  return (
    <div className="share">
      <span>Share:</span>
      {targets.map(({ name, href }) => <a key={name} href={href} rel="noopener nofollow">{name}</a>)}
      <button type="button" data-copy-link hidden>Copy link</button>
      <button type="button" data-share hidden>More…</button>
    </div>
  );
}
