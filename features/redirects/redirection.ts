import { z } from 'zod';

/** One line of a file of redirects, not yet checked; `isPattern` of one that has a regular expression for its address. */
export type Rule = { from: string; to: string; status: string; isPattern: boolean; line: number };

/** A rule as the Redirection plugin writes it; older versions have the target as it is. */
const rule = z.object({
  url: z.string(),
  action_type: z.string().optional(),
  action_code: z.union([z.number(), z.string()]).optional(),
  action_data: z.union([z.string(), z.object({ url: z.string() })]).nullish().catch(null),
  regex: z.union([z.boolean(), z.number(), z.string()]).optional(),
  enabled: z.boolean().optional(),
});
const file = z.object({ redirects: z.array(z.unknown()) });

export function isRedirectionJson(text: string): boolean {
  return text.trimStart().startsWith('{');
}

/** Reads what the plugin exports as JSON; those that are switched off there are left out. Lines are counted rule by rule. */
export function redirectionJson(text: string, faults: string[]): Rule[] {
  const { data } = file.safeParse(parsed(text));
  if (!data) {
    faults.push('The file cannot be read: it begins as JSON, and is not what the Redirection plugin exports.');
    return [];
  }
  return data.redirects.flatMap((one, index): Rule[] => {
    const line = index + 1;
    const { data: read } = rule.safeParse(one);
    if (!read) faults.push(`Line ${line}: this is no rule of the Redirection plugin.`);
    else if (read.action_type !== undefined && read.action_type !== 'url') faults.push(`Line ${line}: “${read.url.slice(0, 80)}” leads to no address.`);
    else if (read.enabled !== false) return [{ from: read.url, to: targetOf(read.action_data), status: String(read.action_code ?? ''), isPattern: read.regex === true || read.regex === 1 || read.regex === '1', line }];
    return [];
  });
}

const targetOf = (data: string | { url: string } | null | undefined): string => (typeof data === 'string' ? data : (data?.url ?? ''));

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
