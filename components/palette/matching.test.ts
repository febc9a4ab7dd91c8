import { describe, expect, it } from 'vitest';
import { matching } from './matching.ts';

const item = (name: string, ...words: string[]) => ({ name, words, run: () => undefined });
const groups = [{ label: 'Begin', items: [item('New post', 'write'), item('Upload', 'picture')] }, { label: 'Site', items: [item('Reading'), item('Redirects'), item('Discussion settings')] }];
const found = (typed: string) => matching(groups, typed).flatMap(({ items }) => items.map(({ name }) => name));

describe('what the palette finds', () => {
  it('is everything before anything is typed', () => expect(found(' ')).toEqual(['New post', 'Upload', 'Reading', 'Redirects', 'Discussion settings']));

  it.each([['redir', ['Redirects']], ['RE', ['Reading', 'Redirects']], ['sett dis', ['Discussion settings']], ['pict', ['Upload']], ['ost', []], ['post x', []]])('for “%s” is %j', (typed, names) => expect(found(typed)).toEqual(names));

  it('has no empty groups', () => expect(matching(groups, 'redir').map(({ label }) => label)).toEqual(['Site']));
});
