import { SaxesParser } from 'saxes';

/** An element as a test looks at it: its name as `{namespace}local`, what is in it, and its text. */
export type XmlNode = { name: string; attributes: Record<string, string>; children: XmlNode[]; text: string };

/** Reads a document strictly; throws where it is not well-formed, namespaces included. */
export function readXml(xml: string): XmlNode {
  const top: XmlNode = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    const values = Object.entries(attributes).map(([key, attribute]) => [key, attribute.value]);
    const node = { name: `{${uri}}${local}`, attributes: Object.fromEntries(values), children: [], text: '' };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => open.forEach((node) => (node.text += text)));
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  const [root] = top.children;
  if (!root) throw new Error('The document has no element');
  return root;
}

/** The children of that name. */
export function childrenOf(node: XmlNode | undefined, name: string): XmlNode[] {
  return node?.children.filter((child) => child.name === name) ?? [];
}

/** The text of each child of that name. */
export function textsOf(node: XmlNode | undefined, name: string): string[] {
  return childrenOf(node, name).map(({ text }) => text);
}
