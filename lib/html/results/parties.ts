/** `colour` is the one that the party is known by; `aliases` are other ways in which it is written. */
export type Party = { name: string; short: string; colour: string; aliases?: readonly string[] };

/** Parties that stand in British elections, as a ballot paper or a newspaper names them. */
export const PARTIES: readonly Party[] = [
  { name: 'Labour', short: 'Lab', colour: '#e4003b', aliases: ['Scottish Labour', 'Welsh Labour'] },
  { name: 'Labour and Co-operative', short: 'Lab Co-op', colour: '#e4003b', aliases: ['Labour Co-op', 'Labour and Co-op', 'Labour/Co-op', 'Co-operative'] },
  { name: 'Conservative', short: 'Con', colour: '#0087dc', aliases: ['Conservatives', 'Conservative and Unionist', 'Scottish Conservative and Unionist', 'Tory', 'C'] },
  { name: 'Liberal Democrat', short: 'LD', colour: '#faa61a', aliases: ['Liberal Democrats', 'Lib Dem', 'Lib Dems', 'LibDem', 'Scottish Liberal Democrats', 'Welsh Liberal Democrats'] },
  { name: 'Green', short: 'Green', colour: '#02a95b', aliases: ['Greens', 'Green Party of England and Wales', 'Scottish Green', 'Scottish Greens', 'Grn'] },
  { name: 'Reform UK', short: 'Reform', colour: '#12b6cf', aliases: ['Ref', 'RUK', 'Brexit', 'Brexit Party'] },
  { name: 'Scottish National Party', short: 'SNP', colour: '#fdf38e', aliases: ['Scottish National'] },
  { name: 'Plaid Cymru', short: 'Plaid', colour: '#005b54', aliases: ['PC', 'Plaid Cymru The Party of Wales'] },
  { name: 'UKIP', short: 'UKIP', colour: '#6d3177', aliases: ['UK Independence', 'United Kingdom Independence'] },
  { name: 'Workers Party of Britain', short: 'WPB', colour: '#780021', aliases: ['Workers', 'Workers Party', 'Workers Party GB'] },
  { name: 'Respect', short: 'Respect', colour: '#46801c', aliases: ['Respect The Unity Coalition'] },
  { name: 'Trade Unionist and Socialist Coalition', short: 'TUSC', colour: '#ec008c', aliases: [] },
  { name: 'Social Democratic Party', short: 'SDP', colour: '#d25469', aliases: ['Social Democratic'] },
  { name: 'Alba', short: 'Alba', colour: '#005eb8', aliases: ['Alba Party'] },
  { name: 'Yorkshire Party', short: 'Yorkshire', colour: '#00aeef', aliases: ['Yorkshire'] },
  { name: 'Democratic Unionist Party', short: 'DUP', colour: '#d46a4c', aliases: ['Democratic Unionist'] },
  { name: 'Sinn Féin', short: 'SF', colour: '#326760', aliases: ['Sinn Fein'] },
  { name: 'SDLP', short: 'SDLP', colour: '#2aa82c', aliases: ['Social Democratic and Labour'] },
  { name: 'Ulster Unionist Party', short: 'UUP', colour: '#48a5ee', aliases: ['Ulster Unionist'] },
  { name: 'Alliance', short: 'APNI', colour: '#f6cb2f', aliases: ['Alliance Party of Northern Ireland', 'Alliance Northern Ireland'] },
  { name: 'Traditional Unionist Voice', short: 'TUV', colour: '#0c3a6a', aliases: [] },
  { name: 'British National Party', short: 'BNP', colour: '#2e3b74', aliases: ['British National'] },
  { name: 'Monster Raving Loony', short: 'Loony', colour: '#ff9999', aliases: ['Official Monster Raving Loony', 'OMRLP'] },
  { name: 'Independent', short: 'Ind', colour: '#7a7a7a', aliases: ['Independents', 'Non-party'] },
];

const known = new Map(PARTIES.flatMap((party) => [party.name, party.short, ...(party.aliases ?? [])].map((name) => [plain(name), party] as const)));

/** The party that a name means, however it is written; undefined for one that is not known. */
export function partyNamed(name: string | undefined): Party | undefined {
  return name === undefined ? undefined : (known.get(plain(name)) ?? known.get(plain(name.replace(/\([^)]*\)/g, ' '))));
}

/** A party that is not known here gets no one's colour. */
export const NO_COLOUR = '#7a7a7a';

function plain(name: string): string {
  const letters = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('&', ' and ').replace(/[^\p{L}\p{N}]+/gu, ' ');
  return letters.replace(/\b(the|party)\b/g, ' ').replace(/\s+/g, ' ').trim();
}
