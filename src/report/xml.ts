import { printable } from './printable.js';

export interface Element {
  name: string;
  attributes: Record<string, string | number | undefined>;
  children: Element[];
  text: string;
}

/** An element; attributes that are undefined are left out. */
export function element(
  name: string,
  attributes: Element['attributes'],
  children: Element[] = [],
  text = '',
): Element {
  return { name, attributes, children, text };
}

/** A whole document, well-formed whatever its texts hold: what XML 1.0 does not allow is taken out. */
export function xmlDocument(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${render(root, '')}`;
}

function render({ name, attributes, children, text }: Element, indent: string): string {
  const pairs = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const open = `${indent}<${name}${pairs.map(([key, value]) => ` ${key}="${escapeAttribute(String(value))}"`).join('')}`;
  if (children.length > 0) {
    return `${open}>\n${children.map((child) => render(child, `${indent}  `)).join('')}${indent}</${name}>\n`;
  }
  return text === '' ? `${open}/>\n` : `${open}>${escapeXml(text)}</${name}>\n`;
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeXml(text: string): string {
  return printable(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** A parser turns a bare newline in an attribute into a blank. */
function escapeAttribute(text: string): string {
  return escapeXml(text).replace(/\n/g, '&#10;').replace(/\t/g, '&#9;');
}
