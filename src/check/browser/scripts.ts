/** Functions that run in the page, as texts: they know a document, and this program does not. */

const VISIBLE = `(element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0`;

/** The first element that can be seen; null when there is none. */
const FIRST = `(selector) => [...document.querySelectorAll(selector)].find(${VISIBLE}) ?? null`;

/** Where a click on it would hit it, or why none would. */
export const LOCATE = `(selector) => {
  const all = document.querySelectorAll(selector);
  if (all.length === 0) return { problem: 'there is no ' + selector };
  const element = [...all].find(${VISIBLE});
  if (element === undefined) return { problem: selector + ' cannot be seen' };
  if (element.matches(':disabled')) return { problem: selector + ' is disabled' };
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const { left, top, width, height } = element.getClientRects()[0];
  const x = left + width / 2, y = top + height / 2;
  const hit = document.elementFromPoint(x, y);
  if (hit !== null && !element.contains(hit) && !hit.contains(element))
    return { problem: selector + ' is covered by ' + hit.cloneNode(false).outerHTML.slice(0, 80) };
  return { x, y };
}`;

/** Focuses a field with all that it holds selected, so that what is typed replaces it. */
export const FILL = `(selector) => {
  const field = (${FIRST})(selector);
  field.focus();
  if (document.activeElement !== field) return selector + ' takes no text';
  if (typeof field.select === 'function') field.select();
  else getSelection().selectAllChildren(field);
  return null;
}`;

export const SELECT = `(selector, wanted) => {
  const list = (${FIRST})(selector);
  const options = [...(list.options ?? [])];
  const option = options.find((each) => each.value === wanted) ?? options.find((each) => each.label === wanted);
  if (option === undefined) return selector + ' has no option ' + wanted + ': ' + options.map((each) => each.value).join(', ');
  option.selected = true;
  for (const name of ['input', 'change']) list.dispatchEvent(new Event(name, { bubbles: true }));
  return null;
}`;

export const COUNT = `(selector) => [...document.querySelectorAll(selector)].filter(${VISIBLE}).length`;

export const READ = `(selector) => (${FIRST})(selector)?.innerText ?? null`;

export const VISIBLE_TEXT = `document.body?.innerText ?? ''`;
