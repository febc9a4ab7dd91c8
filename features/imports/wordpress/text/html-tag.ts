import { escapeHtml } from '#lib/html/plain-text.ts';

type Attributes = Record<string, string | number | boolean | null | undefined>;

/** An element with HTML within; attributes that are null, undefined or false are left out, true stands bare. */
export function htmlTag(name: string, attributes: Attributes, inner: string): string {
  return `${openTag(name, attributes)}${inner}</${name}>`;
}

export function openTag(name: string, attributes: Attributes): string {
  let tag = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) tag += ` ${key}`;
    else if (value !== null && value !== undefined && value !== false) tag += ` ${key}="${escapeHtml(String(value))}"`;
  }
  return `${tag}>`;
}
