import { readFileSync } from 'node:fs';

const template = new URL('../page/index.html', import.meta.url);

/** The page with the names of the two options in place of {{OPTION_A}} and {{OPTION_B}}. */
export function renderPage(optionA: string, optionB: string): string {
  return readFileSync(template, 'utf8')
    .replaceAll('{{OPTION_A}}', () => escapeHtml(optionA))
    .replaceAll('{{OPTION_B}}', () => escapeHtml(optionB));
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
