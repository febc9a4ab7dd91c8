import { z } from 'zod';
import { line, looseLine, maybeRowId } from '#lib/form-fields.ts';
import { isTimeZone } from './schema.ts';
import { accentFault, OWN_ACCENTS } from './theme.ts';

/** The names that a permalink pattern may use; WordPress's. */
export const PERMALINK_NAMES = ['year', 'monthnum', 'day', 'hour', 'minute', 'second', 'postname', 'post_id', 'category', 'author'] as const;

/** `/%year%/%postname%/`: slashes at both ends, known names, the post's own among them. */
const permalinks = z.string().trim().max(200, 'is too long').superRefine((pattern, context) => {
  const unknown = [...pattern.matchAll(/%([^%/]*)%/g)].map(([, name = '']) => name).find((name) => !PERMALINK_NAMES.some((known) => known === name));
  const fault = !/^\/(?:[^/]+\/)+$/.test(pattern) ? 'has to begin and end with a slash, with one between its parts'
    : unknown !== undefined ? `has a name that is not known: %${unknown}%`
    : !pattern.includes('%postname%') ? 'needs %postname%: else posts of one day could not be told apart'
    : /[?#\\\s\p{Cc}]/u.test(pattern) || /%(?![a-z_]+%)/.test(pattern.replace(/%[a-z_]+%/g, '')) ? 'has a character that an address cannot have' : null;
  if (fault) context.addIssue({ code: 'custom', message: fault });
});

export const siteForm = z.object({
  name: line(80),
  tagline: looseLine(160),
  language: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'is no language'),
  timeZone: z.string().refine(isTimeZone, 'is no time zone'),
  permalinks,
  step: z.enum(['preview']).optional(),
});

const accent = (name: keyof typeof OWN_ACCENTS) =>
  z.string().toLowerCase().regex(/^#[0-9a-f]{6}$/, 'is no colour such as #a31621').superRefine((colour, context) => {
    const fault = accentFault(name, colour);
    if (fault) context.addIssue({ code: 'custom', message: fault });
  }).transform((colour) => (colour === OWN_ACCENTS[name] ? null : colour));

export const appearanceForm = z.object({ accentLight: accent('accentLight'), accentDark: accent('accentDark'), logoId: maybeRowId });
export const footerForm = z.object({ footer: looseLine(300) });
export const undoSettingsForm = z.object({ entry: z.string().regex(/^\d{1,18}$/) });
