import { describe, expect, it } from 'vitest';
import { readPastedTable } from './table.ts';

const rowsOf = (text: string) => readPastedTable(text).rows.map(({ candidate, party, votes }) => [candidate, party, votes]);

describe('a table from a spreadsheet', () => {
  it('is read by its headings, in whatever order they are', () => {
    const text = 'Votes\tParty\tCandidate\n23,283\tIndependent\tLutfur Rahman\n11,254\tLabour\tHelal Abbas';
    expect(rowsOf(text)).toEqual([['Lutfur Rahman', 'Independent', '23283'], ['Helal Abbas', 'Labour', '11254']]);
    expect(readPastedTable(text).notes).toEqual([]);
  });

  it('is read without headings too: names, a known party, the first whole numbers', () => {
    expect(rowsOf('Labour\tAnn Hall\t1 204\t60%\nGreen\tBob Ives\t800\t40%')).toEqual([['Ann Hall', 'Labour', '1204'], ['Bob Ives', 'Green', '800']]);
    expect(rowsOf('Labour\t12\nGreen\t7')).toEqual([['', 'Labour', '12'], ['', 'Green', '7']]);
    expect(rowsOf('Ann Hall\t12\nBob Ives\t7')).toEqual([['Ann Hall', '', '12'], ['Bob Ives', '', '7']]);
  });

  it.each([
    ['quoted', 'Party,Votes\nLabour,"23,283"\nGreen,999'],
    ['bare', 'Party,Votes\nLabour,23,283\nGreen,999'],
    ['after a space', 'Labour, 23,283\nGreen, 999'],
    ['with semicolons', 'Party;Votes\nLabour;23.283\nGreen;999'],
    ['with spaces', 'Party\tVotes\r\nLabour\t23\u00A0283\r\nGreen\t999\r\n\r\n'],
  ])('keeps thousands together: %s', (_, text) => expect(rowsOf(text)).toEqual([['', 'Labour', '23283'], ['', 'Green', '999']]));

  it('takes the later of two years for this election, the earlier for the last one', () => {
    const { rows } = readPastedTable('Party\t2019 votes\t2024 votes\t2019 %\nLabour\t900\t1200\t45.5%');
    expect(rows).toEqual([{ candidate: '', party: 'Labour', votes: '1200', previousVotes: '900', previousShare: '45.5', seats: '' }]);
  });

  it('works the share of last time out of the change', () => {
    const { rows } = readPastedTable('Party\tVotes\t%\t±%\nLabour\t600\t60.0\t+2.5\nGreen\t400\t40.0\t−5.5\nReform UK\t0\t0.0\tNew');
    expect(rows.map(({ previousShare }) => previousShare)).toEqual(['57.5', '45.5', '']);
  });

  it('takes electorate and rejected papers from the rows below, and leaves out what is worked out', () => {
    const table = readPastedTable('Party\tCandidate\tVotes\t%\nLabour\tAnn\t600\t60.0\nGreen\tBob\t400\t40.0\nMajority\t\t200\t20.0\nRejected ballots\t\t12\t\nTurnout\t\t1,000\t50.0\nRegistered electors\t\t2,024\t\nLabour hold\tSwing\t+1.0\t');
    expect(table).toMatchObject({ electorate: '2024', rejected: '12', notes: [] });
    expect(table.rows).toHaveLength(2);
  });

  it('parts a candidate from the party in brackets', () => expect(rowsOf('Candidate\tVotes\nAnn Hall (Labour)\t12')).toEqual([['Ann Hall', 'Labour', '12']]));

  it('keeps a figure that it cannot read, for whoever pasted it to mend', () => expect(rowsOf('Party\tVotes\nLabour\t12\nGreen\tlots')).toEqual([['', 'Labour', '12'], ['', 'Green', 'lots']]));

  it('says what it left out, and which share does not fit its votes', () => {
    expect(readPastedTable('Party\tVotes\tColour\nLabour\t12\tred').notes).toEqual(['The column “Colour” was left out.']);
    expect(readPastedTable('Party\tVotes\t%\nLabour\t60\t66.0\nGreen\t40\t40.0').notes).toEqual(['Labour has 66.0% in the table, but the votes come to 60.0%.']);
    expect(readPastedTable('Labour\nGreen').notes).toEqual(['No column of votes was found.']);
    expect(readPastedTable(Array.from({ length: 70 }, (_, at) => `Candidate ${at}\t${at}`).join('\n')).notes).toEqual(['Only the first 60 rows were taken.']);
  });

  it.each(['', '\n\n', '\t\t\n', '"', '"""\t"', ',;\t', 'x'.repeat(10_000)])('bears what is no table: %.20j', (text) => expect(() => readPastedTable(text)).not.toThrow());
});
