import { describe, expect, it } from 'vitest';

import { contrast, readableColour } from './contrast.ts';
import { NO_COLOUR, PARTIES, partyNamed } from './parties.ts';

describe('the known parties', () => {
  it.each([
    ['Labour', 'Labour'], ['The Labour Party', 'Labour'], ['LAB', 'Labour'], ['Labour & Co-operative Party', 'Labour and Co-operative'], ['Scottish National Party (SNP)', 'Scottish National Party'],
    ['Liberal Democrats', 'Liberal Democrat'], ['lib-dem', 'Liberal Democrat'], ['The Conservative Party Candidate’s', undefined], ['Green Party', 'Green'], ['Sinn Fein', 'Sinn Féin'], ['Aspire', undefined], ['', undefined], [undefined, undefined],
  ])('%s is found as %s', (written, name) => expect(partyNamed(written)?.name).toBe(name));

  it('have names and short names that mean one party each', () => {
    for (const party of PARTIES) expect([party.name, partyNamed(party.name), partyNamed(party.short)]).toEqual([party.name, party, party]);
  });

  it.each([...PARTIES.map(({ colour }) => colour), NO_COLOUR])('stand out from the page by day and by night: %s', (colour) => {
    const [day = '', night = day] = readableColour(colour).match(/#[0-9a-f]{6}/g) ?? [];
    expect(contrast(day, '#fcfbf9')).toBeGreaterThanOrEqual(3);
    expect(contrast(night, '#161619')).toBeGreaterThanOrEqual(3);
  });

  it('keep their own colour where that can be seen', () => {
    expect(readableColour('#e4003b')).toBe('#e4003b');
    expect(readableColour('#fdf38e')).toMatch(/^light-dark\(#[0-9a-f]{6},#fdf38e\)$/);
  });
});
