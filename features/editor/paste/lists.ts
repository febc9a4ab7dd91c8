import type { Element, ElementContent } from 'hast';
import { classNames, element, type Fragment, isElement, textOf } from '#lib/html/tree.ts';
import { styleOf } from './style.ts';

interface Item {
  level: number;
  ordered: boolean;
  line: Element;
}

/** Word writes an item as a paragraph that says its level and shows its own mark: those side by side become a list. */
export function gatherLists(parent: Fragment | Element): void {
  const gathered: ElementContent[] = [];
  let items: Item[] = [];
  const endList = (): void => {
    if (items.length > 0) gathered.push(...listsOf(items));
    items = [];
  };
  for (const child of parent.children) {
    const item = isElement(child) ? itemOf(child) : undefined;
    if (item) items.push(item);
    else if (child.type !== 'text' || child.value.trim() !== '') {
      endList();
      if (isElement(child)) gatherLists(child);
      gathered.push(child);
    } else if (items.length === 0) gathered.push(child);
  }
  endList();
  parent.children = gathered;
}

function itemOf(node: Element): Item | undefined {
  const level = /level(\d)/.exec(styleOf(node).get('mso-list') ?? '')?.[1];
  const isListed = classNames(node).some((name) => name.startsWith('MsoListParagraph'));
  if (level === undefined && !isListed) return undefined;
  const { marks, rest } = withoutMarks(node);
  const [mark] = marks;
  // A paragraph that belongs to an item and has no mark of its own stays a paragraph.
  if (mark === undefined) return undefined;
  return { level: Number(level ?? 1), ordered: /^[(\s]*(\d+|[a-z]|[ivxlc]+)[.)]/i.test(mark), line: { ...node, children: rest } };
}

function withoutMarks(node: Element): { marks: string[]; rest: ElementContent[] } {
  const marks: string[] = [];
  const strip = (children: readonly ElementContent[]): ElementContent[] =>
    children.flatMap((child): ElementContent[] => {
      if (!isElement(child)) return [child];
      if (styleOf(child).get('mso-list') === 'ignore') {
        marks.push(textOf(child));
        return [];
      }
      return [{ ...child, children: strip(child.children) }];
    });
  const rest = strip(node.children);
  return { marks, rest };
}

/** Items of the same level are one list; deeper ones stand in the item before them. */
function listsOf(items: readonly Item[]): Element[] {
  const lists: Element[] = [];
  const top = Math.min(...items.map(({ level }) => level));
  for (let index = 0; index < items.length; ) {
    const item = items[index];
    if (!item) break;
    const after = items.findIndex((later, at) => at > index && later.level <= top);
    const end = after < 0 ? items.length : after;
    const deeper = items.slice(index + 1, end);
    const entry = element('li', {}, [...item.line.children, ...(deeper.length > 0 ? listsOf(deeper) : [])]);
    const name = item.ordered ? 'ol' : 'ul';
    const last = lists.at(-1);
    if (last?.tagName === name) last.children.push(entry);
    else lists.push(element(name, {}, [entry]));
    index = end;
  }
  return lists;
}
