import { ArchiveError } from '../archive-error.ts';
import type { ArchiveFile } from '../archive-file.ts';
import type { Archive, DeclaredAuthor } from '../archive-reader.ts';
import type { Finding } from '../finding.ts';
import { inFile } from '../in-file.ts';
import { siteIdentity } from '../site-identity.ts';
import type { ExportItem } from './export-item.ts';
import type { ExportAuthor, ExportCategory, ExportRecord, ExportSite, ExportTag } from './export-record.ts';
import { createHoldings, type Holdings } from './holdings.ts';
import { numberFor } from './item-key.ts';
import { MAX_ID } from './meta-value.ts';
import { plainText } from './plain-text.ts';
import { createRepairLog } from './repair-findings.ts';
import { scanExport, type ExportSummary } from './scan-export.ts';

type Survey = Omit<Archive, 'site' | 'steps'> & { site: ExportSite; holdings: Holdings };

/** Reads the exports of one site whole and counts them. Throws an ArchiveError for a broken one, or one of another site. */
export async function surveyExports(files: readonly ArchiveFile[], onItems: (count: number) => void): Promise<Survey> {
  const declared = createDeclared();
  const holdings = createHoldings();
  let items = 0;
  const summaries: ExportSummary[] = [];
  const findings: Finding[] = [];
  for (const file of files) {
    const repairs = createRepairLog(files.length > 1 ? file.name : '');
    const note = (record: ExportRecord) => {
      declared.note(record);
      holdings.note(record);
      if (record.type === 'item') onItems((items += 1 + record.item.comments.length));
    };
    const summary = await inFile(file, () => scanExport(file.open(), undefined, note, repairs.note));
    findings.push(...repairs.findings());
    const [first] = summaries;
    if (first && identityOf(first.site) !== identityOf(summary.site)) throw otherSite(file, first.site, summary.site);
    summaries.push(summary);
  }
  const [first] = summaries;
  if (!first) throw new ArchiveError('there is no export in it.');
  const all = declared.all();
  const guests = holdings.guestAuthors().filter(({ login }) => !all.authors.some((author) => author.login === login));
  const authors = [...all.authors, ...guests];
  findings.push(...declared.findings(), ...namesakes(authors), ...holdings.findings());
  return { site: first.site, holdings, ...all, authors, ...countsOf(summaries, { ...declared.size(), authors: authors.length, menuItems: holdings.menus.size() }), findings };
}

/** What the files declare before or after their items, which refer to it; each once, though several files may declare it. */
function createDeclared() {
  const authors = new Map<string, ExportAuthor>();
  const categories = new Map<string, ExportCategory>();
  const tags = new Map<string, ExportTag>();
  const pages = new Map<number, number | null>();
  const keep = <Value>(map: Map<string, Value>, key: string, value: Value) => void (map.has(key) || map.set(key, value));
  const notePage = (page: ExportItem) => {
    const legacyId = page.legacyId ?? numberFor(page);
    if (legacyId <= MAX_ID && !pages.has(legacyId)) pages.set(legacyId, page.parentId !== null && page.parentId <= MAX_ID ? page.parentId : null);
  };
  const twins = new Set<string>();
  const keepAuthor = (author: ExportAuthor) => {
    const known = authors.get(author.login);
    if (known && known.legacyId !== author.legacyId) twins.add(author.login);
    keep(authors, author.login, author);
  };
  return {
    note(record: ExportRecord) {
      if (record.type === 'author') keepAuthor(record);
      else if (record.type === 'category') keep(categories, record.slug || record.name, record);
      else if (record.type === 'tag') keep(tags, record.slug || record.name, record);
      else if (record.type === 'item' && record.item.postType === 'page') notePage(record.item);
    },
    findings: () => [...twins].map((login): Finding => ({ kind: 'changed', itemType: 'author', title: login, message: 'Two authors have this one login: the first of them stands over the texts of both.' })),
    all: () => ({
      authors: [...authors.values()].filter(({ login }) => login !== '').map(declaredAuthor),
      categories: [...categories.values()],
      tags: [...tags.values()],
      pages,
    }),
    size: () => ({ authors: authors.size, categories: categories.size, tags: tags.size }),
  };
}

function declaredAuthor({ login, displayName, firstName, lastName, email }: ExportAuthor): DeclaredAuthor {
  return { login, name: plainText(displayName) || plainText(`${firstName} ${lastName}`) || login, email };
}

/** Authors of one name are told apart by their addresses here, as by their logins there. */
function namesakes(authors: readonly DeclaredAuthor[]): Finding[] {
  const byName = Map.groupBy(authors, ({ name }) => name);
  return [...byName].flatMap(([name, same]): Finding[] =>
    same.length > 1 ? [{ kind: 'changed', itemType: 'author', title: name, message: `${same.length} authors have this name: each is here, with an address of its own (${same.map(({ login }) => login).join(', ')}).` }] : [],
  );
}

/** What arrives in another shape than as an item of its own, or only to serve others. */
const WITH_A_PLACE = new Set(['nav_menu_item', 'redirect_rule', 'guest-author']);

function countsOf(summaries: readonly ExportSummary[], declared: Pick<Archive['holds'], 'authors' | 'categories' | 'tags' | 'menuItems'>): Pick<Archive, 'holds' | 'leftOut'> {
  const sum = (of: (summary: ExportSummary) => number) => summaries.reduce((total, summary) => total + of(summary), 0);
  const types = new Map<string, number>();
  for (const { others } of summaries) for (const { postType, count } of others) types.set(postType, (types.get(postType) ?? 0) + count);
  const others = [...types].map(([postType, count]) => ({ postType, count }));
  const attachments = sum((summary) => summary.attachments);
  return {
    holds: { posts: sum(({ posts }) => posts), pages: sum(({ pages }) => pages), comments: sum(({ comments }) => comments), attachments, others, ...declared },
    leftOut: others.filter(({ postType }) => !WITH_A_PLACE.has(postType)),
  };
}

function identityOf({ title, baseBlogUrl, link, baseSiteUrl }: ExportSite): string {
  return siteIdentity({ title, addresses: [baseBlogUrl, link, baseSiteUrl] });
}

function otherSite(file: ArchiveFile, first: ExportSite, other: ExportSite): ArchiveError {
  const error = new ArchiveError(`this is an export of ${identityOf(other)}, and the one before it of ${identityOf(first)}. Import each site by itself.`);
  error.file = file.name;
  return error;
}
