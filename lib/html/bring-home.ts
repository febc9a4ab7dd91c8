import { attribute, type Fragment, visitElements } from './tree.ts';

export interface Homes {
  /** Addresses of sites whose texts came here: what stood there stands under the same path here. */
  formerly: readonly string[];
  /** Where files are now, by their addresses as the text writes them, without queries. */
  moved: ReadonlyMap<string, string>;
}

const NAMES = ['href', 'src', 'cite', 'data', 'poster'] as const;
/** What a file's address ends with; anything else is a page. */
const FILE = /\.[a-z][a-z0-9]{1,4}$/i;
const PAGE = /\.(?:html?|php|aspx?)$/i;

/**
 * Leads the addresses of old sites here: a file that was brought along to where it is now, a page to its own path on this
 * site. A file that is not here stays where it was. Runs before anything else tells own addresses from others'.
 */
export function bringHome(tree: Fragment, siteUrl: string, { formerly, moved }: Homes): void {
  const hosts = new Set(formerly.flatMap((address) => hostOf(address) ?? []));
  const own = hostOf(siteUrl);
  if (hosts.size === 0 && moved.size === 0) return;
  visitElements(tree, (node) => {
    for (const name of NAMES) {
      const raw = attribute(node, name);
      if (raw === undefined) continue;
      const here = moved.get(withoutQuery(raw));
      if (here !== undefined) {
        node.properties[name] = here;
        if (name === 'src' && node.tagName === 'img') node.data = { position: {}, ...node.data, broughtHome: true };
      } else node.properties[name] = localPath(raw) ?? raw;
    }
  });

  function localPath(raw: string): string | undefined {
    const url = URL.parse(/^[\\/]{2}/.test(raw) ? `http:${raw}` : raw); // a relative address is none, and stays as it is
    if (!url || !/^https?:$/.test(url.protocol)) return undefined;
    const host = bareHost(url);
    if (!hosts.has(host) || (host !== own && FILE.test(url.pathname) && !PAGE.test(url.pathname))) return undefined;
    return url.pathname.replace(/^\/{2,}/, '/') + url.search + url.hash;
  }
}

const withoutQuery = (address: string): string => address.replace(/[?#].*$/s, '');

function hostOf(address: string): string | undefined {
  const url = URL.parse(address);
  return url ? bareHost(url) : undefined;
}

/** Also of addresses that name an ordinary port for the other protocol. */
const bareHost = (url: URL): string => url.host.replace(/^www\./, '').replace(/:(?:80|443)$/, '');
