export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
}

/** Characters that XML 1.0 allows (section 2.2). */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const TAG = /<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[\w.:-]+="[^"<]*")*)\s*(\/?)>/y;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The root of a document; throws at whatever XML 1.0 does not allow, as a real parser does. No DTD, comment or CDATA. */
export function parseXml(document: string): XmlElement {
  const bad = FORBIDDEN.exec(document);
  if (bad !== null) throw new Error(`U+${bad[0].codePointAt(0)?.toString(16)} is no character of XML`);
  const text = document.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  const top: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  for (let position = 0; position < text.length; ) {
    position += text[position] === '<' ? readTag(text, position, open) : readText(text, position, open);
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)?.name}> is not closed`);
  const [root] = top.children;
  if (top.text.trim() !== '') throw new Error(`text outside the root: ${top.text.trim().slice(0, 40)}`);
  if (root === undefined || top.children.length > 1) throw new Error('not exactly one root');
  return root;
}

/** Both return how many characters they read. */
function readText(text: string, position: number, open: XmlElement[]): number {
  const end = text.indexOf('<', position);
  const piece = text.slice(position, end < 0 ? undefined : end);
  const parent = open.at(-1);
  if (parent !== undefined) parent.text += decode(piece);
  return piece.length;
}

function readTag(text: string, position: number, open: XmlElement[]): number {
  TAG.lastIndex = position;
  const match = TAG.exec(text);
  if (match === null) throw new Error(`not well-formed: ${text.slice(position, position + 60)}`);
  const [all, closing, name = '', attributes = '', empty] = match;
  if (closing === '/') {
    const ended = open.pop()?.name;
    if (ended !== name) throw new Error(`</${name}> closes <${ended}>`);
    return all.length;
  }
  const element = { name, attributes: attributesOf(attributes), children: [], text: '' };
  open.at(-1)?.children.push(element);
  if (empty !== '/') open.push(element);
  return all.length;
}

function attributesOf(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = '', value = ''] of text.matchAll(/([\w.:-]+)="([^"]*)"/g)) {
    if (name in found) throw new Error(`${name} twice`);
    found[name] = decode(value.replace(/[\n\t]/g, ' '));
  }
  return found;
}

function decode(text: string): string {
  return text.replace(/&([^;]*;?)/g, (_all, inner: string) => {
    const name = inner.replace(/;$/, '');
    const code = /^#(\d+)$/.exec(name)?.[1];
    const found = code === undefined ? ENTITIES[name] : String.fromCodePoint(Number(code));
    if (found === undefined || !inner.endsWith(';')) throw new Error(`a bare &: &${inner.slice(0, 20)}`);
    return found;
  });
}

/** Every element below `element`, itself first, in the order of the document. */
export function allElements(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap(allElements)];
}
