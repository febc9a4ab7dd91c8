import { textIn } from './field-values.ts';
import { partFrontMatter } from './front-matter.ts';

/** What the settings of Jekyll or Hugo that lie beside the texts say. */
export interface SiteConfig {
  title: string;
  /** '' where they do not say. */
  url: string;
  /** Jekyll's pattern of addresses, or one of its names for some. */
  permalink: string;
}

const CONFIG = /(?:^|\/)(?:_config\.ya?ml|(?:hugo|config)\.(?:toml|ya?ml))$/;

export const isConfig = (name: string) => CONFIG.test(name);

export function readConfig(name: string, text: string): SiteConfig {
  const fence = name.endsWith('.toml') ? '+++' : '---';
  const { fields } = partFrontMatter(`${fence}\n${text.replace(/^\ufeff/, '').replace(/^(?:---|\.\.\.)[ \t]*$/gm, '')}\n${fence}\n`);
  const url = textIn(fields, 'url', 'baseURL', 'baseurl');
  return { title: textIn(fields, 'title'), url: /^https?:\/\//i.test(url) ? url : '', permalink: textIn(fields, 'permalink') };
}
